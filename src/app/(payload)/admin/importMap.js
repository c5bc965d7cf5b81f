import { StatusCell as StatusCell_b9eef1f18470d9797dbcb865037dfc05 } from '../../../../src/admin/components/StatusCell'
import { MoneyCell as MoneyCell_3490257ed71bd96003971d414c39d7a4 } from '../../../../src/admin/components/MoneyCell'
import { MoneyHint as MoneyHint_2ae73a760c281161b6ef80386036cd65 } from '../../../../src/admin/components/MoneyHint'
import { TimeCell as TimeCell_651c57b9484f4f61452cd30822b704a8 } from '../../../../src/admin/lists/TimeCell'
import { ListFoot as ListFoot_f929d24078aee83eabaa81f56422f33d } from '../../../../src/admin/lists/ListFoot'
import { ListTop as ListTop_07821143abb40913b3d826f927534f50 } from '../../../../src/admin/lists/ListTop'
import { OrderPage as OrderPage_76dba291c53cedaf74a56ec7aeaf599f } from '../../../../src/admin/views/Order/OrderPage'
import { BulkOrderPage as BulkOrderPage_1e84557c8584a9099162bfd44dfc88d2 } from '../../../../src/admin/views/BulkOrder/BulkOrderPage'
import { DeliveryPage as DeliveryPage_7f81b7771ec09b78eaf488494ae671f6 } from '../../../../src/admin/views/Delivery/DeliveryPage'
import { RecordPage as RecordPage_6b3a4d04dd4fc1753abf65996e409992 } from '../../../../src/admin/views/RecordPage'
import { MultiplierCell as MultiplierCell_51d3479245b1ed293b71c23e178ef573 } from '../../../../src/admin/components/surge/MultiplierCell'
import { GoLive as GoLive_c371e837fdf049f0e208a2c2a102ba4d } from '../../../../src/admin/components/onboarding/GoLive'
import { FollowName as FollowName_b210d5d16a2788eeee8df52e327b65f3 } from '../../../../src/admin/components/FollowName'
import { RestaurantReach as RestaurantReach_3bdf6eab8622ddf67c1ff3e95fca168f } from '../../../../src/admin/components/area/RestaurantReach'
import { HoursField as HoursField_a5966d01e8ad647fa7c89711a31abb58 } from '../../../../src/admin/components/hours/HoursField'
import { AddressNow as AddressNow_4a3714edf9506f4551af3312bb663d67 } from '../../../../src/admin/components/AddressNow'
import { NotSent as NotSent_79fb4a7fbdd2f5b42d096f788ff5e927 } from '../../../../src/admin/components/NotSent'
import { SchemaField as SchemaField_1376f8e4c12d23386bbc94b69e7f607a } from '../../../../src/admin/components/attributes/SchemaField'
import { SaveCategory as SaveCategory_d563b2ffc0f8e8cc7dde69cba9ba1740 } from '../../../../src/admin/components/attributes/SaveCategory'
import { MarginHint as MarginHint_91ce125edc0849b4680bcbd0284fb4eb } from '../../../../src/admin/components/MarginHint'
import { ValuesField as ValuesField_d934d81b26bcb2b3a284d36439414d92 } from '../../../../src/admin/components/attributes/ValuesField'
import { ScheduleField as ScheduleField_a8b0785c0b280a21b8b37de524a233a6 } from '../../../../src/admin/components/hours/ScheduleField'
import { FitField as FitField_eecdf30f9956021848ad7206669fa237 } from '../../../../src/admin/components/attributes/FitField'
import { StockField as StockField_3119a6a5536720de3900ee992f1c9da7 } from '../../../../src/admin/components/stock/StockField'
import { PromotionPreview as PromotionPreview_9947b0ca1d9ba5ff2cb3fbf4eb35bd7a } from '../../../../src/admin/components/promotions/PromotionPreview'
import { LimitedHours as LimitedHours_e29112d2b42cb335c836ed5b853b0354 } from '../../../../src/admin/components/hours/LimitedHours'
import { PromotionUse as PromotionUse_765ef7ce6f210f5a4def86fb72bedb4e } from '../../../../src/admin/components/promotions/PromotionUse'
import { PictureUpload as PictureUpload_30cfc34ff4c58ccee4c12b56248a6031 } from '../../../../src/admin/components/media/PictureUpload'
import { OpenDocumentField as OpenDocumentField_73d104e53c7309870460b91ba4738270 } from '../../../../src/admin/components/documents/OpenDocument'
import { WalletsOf as WalletsOf_5547dc80b6af6d6f68677b9952e6b7cc } from '../../../../src/admin/components/wallet/WalletsOf'
import { ChecksOf as ChecksOf_8006c3bfd4aeaf0bef87354be07b5736 } from '../../../../src/admin/components/identity/ChecksOf'
import { LicenceHead as LicenceHead_1233bfd55e0c638f08abd441fcb77d0a } from '../../../../src/admin/components/licences/LicenceHead'
import { DayInput as DayInput_6fe1e5feb641046ed5b3f6065f4a9af8 } from '../../../../src/admin/components/DayInput'
import { WalletPage as WalletPage_393768cc46c15d2e105a765dc4729daa } from '../../../../src/admin/views/Wallet/WalletPage'
import { PayoutPage as PayoutPage_aab5b463a47b70641c1c78d8944c915f } from '../../../../src/admin/views/Payout/PayoutPage'
import { ActorCell as ActorCell_b9a17d0af7f15e1a95666dc61c455e62 } from '../../../../src/admin/components/ActorCell'
import { EntryPage as EntryPage_0a9c08ebd75068f60ad875f307bf1c2a } from '../../../../src/admin/views/Ledger/EntryPage'
import { AccountPage as AccountPage_9feebf25224b48ef12f83231514ff519 } from '../../../../src/admin/views/Ledger/AccountPage'
import { TaxExample as TaxExample_e571da122d0a103aa6698b72b9cf63ed } from '../../../../src/admin/components/tax/TaxExample'
import { MarketChecklist as MarketChecklist_6a1aaedea5bed7cc43250581f25d102d } from '../../../../src/admin/components/market/MarketChecklist'
import { CountryTerms as CountryTerms_f86db36587e0e1d3ca85ef066e70579f } from '../../../../src/admin/components/market/CountryTerms'
import { MarketAreas as MarketAreas_3f8198dee78f66d516a5ecade06b5ef5 } from '../../../../src/admin/components/area/MarketAreas'
import { SurgePreview as SurgePreview_f3644e58c3d25b7cbddbd77460a88c98 } from '../../../../src/admin/components/surge/SurgePreview'
import { HolidaysField as HolidaysField_3884e500def07b663175a8f1afa60cfa } from '../../../../src/admin/components/hours/HolidaysField'
import { AreaField as AreaField_3ee7d356860c716b8405794b9b112fba } from '../../../../src/admin/components/area/AreaField'
import { BeginWithFees as BeginWithFees_ac9c8ca3089d189510c25db9268dad85 } from '../../../../src/admin/components/market/BeginWithFees'
import { RulePackHead as RulePackHead_8a94dda9eedb05dc45a11588a242f474 } from '../../../../src/admin/components/rules/RulePackHead'
import { RuleExplained as RuleExplained_fc65296c27a0f158eed59c77593dd7b0 } from '../../../../src/admin/components/rules/RuleExplained'
import { RuleRowLabel as RuleRowLabel_2f4929ecab82511a1551a7fc03cce476 } from '../../../../src/admin/components/rules/RuleRowLabel'
import { PanelNav as PanelNav_0ca84947b59b21c886ad08bd88eb9692 } from '../../../../src/admin/components/nav/PanelNav'
import { Icon as Icon_3f882480d09a96f54b4225e4fde0ddb2 } from '../../../../src/admin/components/Icon'
import { Logo as Logo_173c918b12b4399111aa7f3374c84d44 } from '../../../../src/admin/components/Logo'
import { HeaderTools as HeaderTools_73950e0f800adfa516efa0655a8b4e47 } from '../../../../src/admin/components/shell/HeaderTools'
import { LanguageSwitch as LanguageSwitch_8cb44c940e0ba25a950d503233f975eb } from '../../../../src/admin/components/LanguageSwitch'
import { DispatchPage as DispatchPage_1150e0023f0490eba224929ce13749b8 } from '../../../../src/admin/views/Dispatch/DispatchPage'
import { DashboardPage as DashboardPage_1cbfb3405e02e7c3ff64c20245c7addc } from '../../../../src/admin/views/Dashboard/DashboardPage'
import { KitchenPage as KitchenPage_f33ac2ad214e2e7b8b69d570406a4fbc } from '../../../../src/admin/views/Kitchen/KitchenPage'
import { CityPage as CityPage_229e01559953f36989a0dff14f713fdb } from '../../../../src/admin/views/City/CityPage'
import { MenuImportPage as MenuImportPage_263a556291ef58ae76fc9965e8f68b62 } from '../../../../src/admin/views/MenuImport/MenuImportPage'
import { IntegrationsPage as IntegrationsPage_c412b90a8d20c53637cd9feb8771be42 } from '../../../../src/admin/views/Integrations/IntegrationsPage'
import { SurgePage as SurgePage_765cf87bb3e8b5a7ee30453cd765b5fc } from '../../../../src/admin/views/Surge/SurgePage'
import { ApplicationsPage as ApplicationsPage_c199422cfb38ca1d5e7eb64db96c1133 } from '../../../../src/admin/views/Applications/ApplicationsPage'
import { DriversPage as DriversPage_e297bce7481b8d0d7b25feeaeb0eb478 } from '../../../../src/admin/views/Drivers/DriversPage'
import { StaffPage as StaffPage_2d0ad426870c984782a68d2d393c16f4 } from '../../../../src/admin/views/Staff/StaffPage'
import { TrialBalancePage as TrialBalancePage_8ba0668586bf9150b95bbb633a2361e4 } from '../../../../src/admin/views/Ledger/TrialBalancePage'
import { FinancePage as FinancePage_ee04629ecdabe2b85fde54a9b059e3a3 } from '../../../../src/admin/views/Finance/FinancePage'
import { RevenuePage as RevenuePage_88ec04a86d29c6747984f7d48e48a48e } from '../../../../src/admin/views/Finance/RevenuePage'
import { TaxPage as TaxPage_7d78dadfc39138c11b71bbdad4bd7891 } from '../../../../src/admin/views/Finance/TaxPage'
import { ReconciliationPage as ReconciliationPage_552dad3abcf6b23ff49e9c8c6f3591d5 } from '../../../../src/admin/views/Reconciliation/ReconciliationPage'
import { TracesPage as TracesPage_0d697137a3c170852b05f0af6e19ec5c } from '../../../../src/admin/views/Traces/TracesPage'
import { LogPage as LogPage_652e3396948610df7b212bbf99850538 } from '../../../../src/admin/views/Log/LogPage'
import { PrivacyPage as PrivacyPage_e41603d1f9af805bc43e62444259b186 } from '../../../../src/admin/views/Privacy/PrivacyPage'
import { RetentionPage as RetentionPage_8a7a92ac414bd9d481c006599778a648 } from '../../../../src/admin/views/Retention/RetentionPage'
import { IdentityReviewPage as IdentityReviewPage_7feda64716fd468a8748e084e5badaae } from '../../../../src/admin/views/IdentityReview/IdentityReviewPage'
import { LicencesPage as LicencesPage_8989e8531d77e4a0708235d2ea71c53f } from '../../../../src/admin/views/Licences/LicencesPage'
import { PayoutsPage as PayoutsPage_2b39afa6b5a443a2fc8b1569a3c3c225 } from '../../../../src/admin/views/Payouts/PayoutsPage'
import { JobsPage as JobsPage_bd923e6e6c4f2a30a2737f55e3100758 } from '../../../../src/admin/views/Jobs/JobsPage'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/components/StatusCell#StatusCell": StatusCell_b9eef1f18470d9797dbcb865037dfc05,
  "/src/admin/components/MoneyCell#MoneyCell": MoneyCell_3490257ed71bd96003971d414c39d7a4,
  "/src/admin/components/MoneyHint#MoneyHint": MoneyHint_2ae73a760c281161b6ef80386036cd65,
  "/src/admin/lists/TimeCell#TimeCell": TimeCell_651c57b9484f4f61452cd30822b704a8,
  "/src/admin/lists/ListFoot#ListFoot": ListFoot_f929d24078aee83eabaa81f56422f33d,
  "/src/admin/lists/ListTop#ListTop": ListTop_07821143abb40913b3d826f927534f50,
  "/src/admin/views/Order/OrderPage#OrderPage": OrderPage_76dba291c53cedaf74a56ec7aeaf599f,
  "/src/admin/views/BulkOrder/BulkOrderPage#BulkOrderPage": BulkOrderPage_1e84557c8584a9099162bfd44dfc88d2,
  "/src/admin/views/Delivery/DeliveryPage#DeliveryPage": DeliveryPage_7f81b7771ec09b78eaf488494ae671f6,
  "/src/admin/views/RecordPage#RecordPage": RecordPage_6b3a4d04dd4fc1753abf65996e409992,
  "/src/admin/components/surge/MultiplierCell#MultiplierCell": MultiplierCell_51d3479245b1ed293b71c23e178ef573,
  "/src/admin/components/onboarding/GoLive#GoLive": GoLive_c371e837fdf049f0e208a2c2a102ba4d,
  "/src/admin/components/FollowName#FollowName": FollowName_b210d5d16a2788eeee8df52e327b65f3,
  "/src/admin/components/area/RestaurantReach#RestaurantReach": RestaurantReach_3bdf6eab8622ddf67c1ff3e95fca168f,
  "/src/admin/components/hours/HoursField#HoursField": HoursField_a5966d01e8ad647fa7c89711a31abb58,
  "/src/admin/components/AddressNow#AddressNow": AddressNow_4a3714edf9506f4551af3312bb663d67,
  "/src/admin/components/NotSent#NotSent": NotSent_79fb4a7fbdd2f5b42d096f788ff5e927,
  "/src/admin/components/attributes/SchemaField#SchemaField": SchemaField_1376f8e4c12d23386bbc94b69e7f607a,
  "/src/admin/components/attributes/SaveCategory#SaveCategory": SaveCategory_d563b2ffc0f8e8cc7dde69cba9ba1740,
  "/src/admin/components/MarginHint#MarginHint": MarginHint_91ce125edc0849b4680bcbd0284fb4eb,
  "/src/admin/components/attributes/ValuesField#ValuesField": ValuesField_d934d81b26bcb2b3a284d36439414d92,
  "/src/admin/components/hours/ScheduleField#ScheduleField": ScheduleField_a8b0785c0b280a21b8b37de524a233a6,
  "/src/admin/components/attributes/FitField#FitField": FitField_eecdf30f9956021848ad7206669fa237,
  "/src/admin/components/stock/StockField#StockField": StockField_3119a6a5536720de3900ee992f1c9da7,
  "/src/admin/components/promotions/PromotionPreview#PromotionPreview": PromotionPreview_9947b0ca1d9ba5ff2cb3fbf4eb35bd7a,
  "/src/admin/components/hours/LimitedHours#LimitedHours": LimitedHours_e29112d2b42cb335c836ed5b853b0354,
  "/src/admin/components/promotions/PromotionUse#PromotionUse": PromotionUse_765ef7ce6f210f5a4def86fb72bedb4e,
  "/src/admin/components/media/PictureUpload#PictureUpload": PictureUpload_30cfc34ff4c58ccee4c12b56248a6031,
  "/src/admin/components/documents/OpenDocument#OpenDocumentField": OpenDocumentField_73d104e53c7309870460b91ba4738270,
  "/src/admin/components/wallet/WalletsOf#WalletsOf": WalletsOf_5547dc80b6af6d6f68677b9952e6b7cc,
  "/src/admin/components/identity/ChecksOf#ChecksOf": ChecksOf_8006c3bfd4aeaf0bef87354be07b5736,
  "/src/admin/components/licences/LicenceHead#LicenceHead": LicenceHead_1233bfd55e0c638f08abd441fcb77d0a,
  "/src/admin/components/DayInput#DayInput": DayInput_6fe1e5feb641046ed5b3f6065f4a9af8,
  "/src/admin/views/Wallet/WalletPage#WalletPage": WalletPage_393768cc46c15d2e105a765dc4729daa,
  "/src/admin/views/Payout/PayoutPage#PayoutPage": PayoutPage_aab5b463a47b70641c1c78d8944c915f,
  "/src/admin/components/ActorCell#ActorCell": ActorCell_b9a17d0af7f15e1a95666dc61c455e62,
  "/src/admin/views/Ledger/EntryPage#EntryPage": EntryPage_0a9c08ebd75068f60ad875f307bf1c2a,
  "/src/admin/views/Ledger/AccountPage#AccountPage": AccountPage_9feebf25224b48ef12f83231514ff519,
  "/src/admin/components/tax/TaxExample#TaxExample": TaxExample_e571da122d0a103aa6698b72b9cf63ed,
  "/src/admin/components/market/MarketChecklist#MarketChecklist": MarketChecklist_6a1aaedea5bed7cc43250581f25d102d,
  "/src/admin/components/market/CountryTerms#CountryTerms": CountryTerms_f86db36587e0e1d3ca85ef066e70579f,
  "/src/admin/components/area/MarketAreas#MarketAreas": MarketAreas_3f8198dee78f66d516a5ecade06b5ef5,
  "/src/admin/components/surge/SurgePreview#SurgePreview": SurgePreview_f3644e58c3d25b7cbddbd77460a88c98,
  "/src/admin/components/hours/HolidaysField#HolidaysField": HolidaysField_3884e500def07b663175a8f1afa60cfa,
  "/src/admin/components/area/AreaField#AreaField": AreaField_3ee7d356860c716b8405794b9b112fba,
  "/src/admin/components/market/BeginWithFees#BeginWithFees": BeginWithFees_ac9c8ca3089d189510c25db9268dad85,
  "/src/admin/components/rules/RulePackHead#RulePackHead": RulePackHead_8a94dda9eedb05dc45a11588a242f474,
  "/src/admin/components/rules/RuleExplained#RuleExplained": RuleExplained_fc65296c27a0f158eed59c77593dd7b0,
  "/src/admin/components/rules/RuleRowLabel#RuleRowLabel": RuleRowLabel_2f4929ecab82511a1551a7fc03cce476,
  "/src/admin/components/nav/PanelNav#PanelNav": PanelNav_0ca84947b59b21c886ad08bd88eb9692,
  "/src/admin/components/Icon#Icon": Icon_3f882480d09a96f54b4225e4fde0ddb2,
  "/src/admin/components/Logo#Logo": Logo_173c918b12b4399111aa7f3374c84d44,
  "/src/admin/components/shell/HeaderTools#HeaderTools": HeaderTools_73950e0f800adfa516efa0655a8b4e47,
  "/src/admin/components/LanguageSwitch#LanguageSwitch": LanguageSwitch_8cb44c940e0ba25a950d503233f975eb,
  "/src/admin/views/Dispatch/DispatchPage#DispatchPage": DispatchPage_1150e0023f0490eba224929ce13749b8,
  "/src/admin/views/Dashboard/DashboardPage#DashboardPage": DashboardPage_1cbfb3405e02e7c3ff64c20245c7addc,
  "/src/admin/views/Kitchen/KitchenPage#KitchenPage": KitchenPage_f33ac2ad214e2e7b8b69d570406a4fbc,
  "/src/admin/views/City/CityPage#CityPage": CityPage_229e01559953f36989a0dff14f713fdb,
  "/src/admin/views/MenuImport/MenuImportPage#MenuImportPage": MenuImportPage_263a556291ef58ae76fc9965e8f68b62,
  "/src/admin/views/Integrations/IntegrationsPage#IntegrationsPage": IntegrationsPage_c412b90a8d20c53637cd9feb8771be42,
  "/src/admin/views/Surge/SurgePage#SurgePage": SurgePage_765cf87bb3e8b5a7ee30453cd765b5fc,
  "/src/admin/views/Applications/ApplicationsPage#ApplicationsPage": ApplicationsPage_c199422cfb38ca1d5e7eb64db96c1133,
  "/src/admin/views/Drivers/DriversPage#DriversPage": DriversPage_e297bce7481b8d0d7b25feeaeb0eb478,
  "/src/admin/views/Staff/StaffPage#StaffPage": StaffPage_2d0ad426870c984782a68d2d393c16f4,
  "/src/admin/views/Ledger/TrialBalancePage#TrialBalancePage": TrialBalancePage_8ba0668586bf9150b95bbb633a2361e4,
  "/src/admin/views/Finance/FinancePage#FinancePage": FinancePage_ee04629ecdabe2b85fde54a9b059e3a3,
  "/src/admin/views/Finance/RevenuePage#RevenuePage": RevenuePage_88ec04a86d29c6747984f7d48e48a48e,
  "/src/admin/views/Finance/TaxPage#TaxPage": TaxPage_7d78dadfc39138c11b71bbdad4bd7891,
  "/src/admin/views/Reconciliation/ReconciliationPage#ReconciliationPage": ReconciliationPage_552dad3abcf6b23ff49e9c8c6f3591d5,
  "/src/admin/views/Traces/TracesPage#TracesPage": TracesPage_0d697137a3c170852b05f0af6e19ec5c,
  "/src/admin/views/Log/LogPage#LogPage": LogPage_652e3396948610df7b212bbf99850538,
  "/src/admin/views/Privacy/PrivacyPage#PrivacyPage": PrivacyPage_e41603d1f9af805bc43e62444259b186,
  "/src/admin/views/Retention/RetentionPage#RetentionPage": RetentionPage_8a7a92ac414bd9d481c006599778a648,
  "/src/admin/views/IdentityReview/IdentityReviewPage#IdentityReviewPage": IdentityReviewPage_7feda64716fd468a8748e084e5badaae,
  "/src/admin/views/Licences/LicencesPage#LicencesPage": LicencesPage_8989e8531d77e4a0708235d2ea71c53f,
  "/src/admin/views/Payouts/PayoutsPage#PayoutsPage": PayoutsPage_2b39afa6b5a443a2fc8b1569a3c3c225,
  "/src/admin/views/Jobs/JobsPage#JobsPage": JobsPage_bd923e6e6c4f2a30a2737f55e3100758,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

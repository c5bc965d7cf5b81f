import { StatusCell as StatusCell_b9eef1f18470d9797dbcb865037dfc05 } from '../../../../src/admin/components/StatusCell'
import { MoneyCell as MoneyCell_3490257ed71bd96003971d414c39d7a4 } from '../../../../src/admin/components/MoneyCell'
import { MoneyHint as MoneyHint_2ae73a760c281161b6ef80386036cd65 } from '../../../../src/admin/components/MoneyHint'
import { TimeCell as TimeCell_651c57b9484f4f61452cd30822b704a8 } from '../../../../src/admin/lists/TimeCell'
import { ListFoot as ListFoot_f929d24078aee83eabaa81f56422f33d } from '../../../../src/admin/lists/ListFoot'
import { ListTop as ListTop_07821143abb40913b3d826f927534f50 } from '../../../../src/admin/lists/ListTop'
import { OrderPage as OrderPage_76dba291c53cedaf74a56ec7aeaf599f } from '../../../../src/admin/views/Order/OrderPage'
import { DeliveryPage as DeliveryPage_7f81b7771ec09b78eaf488494ae671f6 } from '../../../../src/admin/views/Delivery/DeliveryPage'
import { RecordPage as RecordPage_6b3a4d04dd4fc1753abf65996e409992 } from '../../../../src/admin/views/RecordPage'
import { RestaurantReach as RestaurantReach_3bdf6eab8622ddf67c1ff3e95fca168f } from '../../../../src/admin/components/area/RestaurantReach'
import { HoursField as HoursField_a5966d01e8ad647fa7c89711a31abb58 } from '../../../../src/admin/components/hours/HoursField'
import { NotSent as NotSent_79fb4a7fbdd2f5b42d096f788ff5e927 } from '../../../../src/admin/components/NotSent'
import { SchemaField as SchemaField_1376f8e4c12d23386bbc94b69e7f607a } from '../../../../src/admin/components/attributes/SchemaField'
import { SaveCategory as SaveCategory_d563b2ffc0f8e8cc7dde69cba9ba1740 } from '../../../../src/admin/components/attributes/SaveCategory'
import { ValuesField as ValuesField_d934d81b26bcb2b3a284d36439414d92 } from '../../../../src/admin/components/attributes/ValuesField'
import { ScheduleField as ScheduleField_a8b0785c0b280a21b8b37de524a233a6 } from '../../../../src/admin/components/hours/ScheduleField'
import { FitField as FitField_eecdf30f9956021848ad7206669fa237 } from '../../../../src/admin/components/attributes/FitField'
import { StockField as StockField_3119a6a5536720de3900ee992f1c9da7 } from '../../../../src/admin/components/stock/StockField'
import { PromotionPreview as PromotionPreview_9947b0ca1d9ba5ff2cb3fbf4eb35bd7a } from '../../../../src/admin/components/promotions/PromotionPreview'
import { PromotionHoursField as PromotionHoursField_4df995bf47d5322ba6d4a1779ae3d333 } from '../../../../src/admin/components/hours/PromotionHoursField'
import { PromotionUse as PromotionUse_765ef7ce6f210f5a4def86fb72bedb4e } from '../../../../src/admin/components/promotions/PromotionUse'
import { PictureUpload as PictureUpload_30cfc34ff4c58ccee4c12b56248a6031 } from '../../../../src/admin/components/media/PictureUpload'
import { OpenDocumentField as OpenDocumentField_73d104e53c7309870460b91ba4738270 } from '../../../../src/admin/components/documents/OpenDocument'
import { MarketAreas as MarketAreas_3f8198dee78f66d516a5ecade06b5ef5 } from '../../../../src/admin/components/area/MarketAreas'
import { HolidaysField as HolidaysField_3884e500def07b663175a8f1afa60cfa } from '../../../../src/admin/components/hours/HolidaysField'
import { AreaField as AreaField_3ee7d356860c716b8405794b9b112fba } from '../../../../src/admin/components/area/AreaField'
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
  "/src/admin/views/Delivery/DeliveryPage#DeliveryPage": DeliveryPage_7f81b7771ec09b78eaf488494ae671f6,
  "/src/admin/views/RecordPage#RecordPage": RecordPage_6b3a4d04dd4fc1753abf65996e409992,
  "/src/admin/components/area/RestaurantReach#RestaurantReach": RestaurantReach_3bdf6eab8622ddf67c1ff3e95fca168f,
  "/src/admin/components/hours/HoursField#HoursField": HoursField_a5966d01e8ad647fa7c89711a31abb58,
  "/src/admin/components/NotSent#NotSent": NotSent_79fb4a7fbdd2f5b42d096f788ff5e927,
  "/src/admin/components/attributes/SchemaField#SchemaField": SchemaField_1376f8e4c12d23386bbc94b69e7f607a,
  "/src/admin/components/attributes/SaveCategory#SaveCategory": SaveCategory_d563b2ffc0f8e8cc7dde69cba9ba1740,
  "/src/admin/components/attributes/ValuesField#ValuesField": ValuesField_d934d81b26bcb2b3a284d36439414d92,
  "/src/admin/components/hours/ScheduleField#ScheduleField": ScheduleField_a8b0785c0b280a21b8b37de524a233a6,
  "/src/admin/components/attributes/FitField#FitField": FitField_eecdf30f9956021848ad7206669fa237,
  "/src/admin/components/stock/StockField#StockField": StockField_3119a6a5536720de3900ee992f1c9da7,
  "/src/admin/components/promotions/PromotionPreview#PromotionPreview": PromotionPreview_9947b0ca1d9ba5ff2cb3fbf4eb35bd7a,
  "/src/admin/components/hours/PromotionHoursField#PromotionHoursField": PromotionHoursField_4df995bf47d5322ba6d4a1779ae3d333,
  "/src/admin/components/promotions/PromotionUse#PromotionUse": PromotionUse_765ef7ce6f210f5a4def86fb72bedb4e,
  "/src/admin/components/media/PictureUpload#PictureUpload": PictureUpload_30cfc34ff4c58ccee4c12b56248a6031,
  "/src/admin/components/documents/OpenDocument#OpenDocumentField": OpenDocumentField_73d104e53c7309870460b91ba4738270,
  "/src/admin/components/area/MarketAreas#MarketAreas": MarketAreas_3f8198dee78f66d516a5ecade06b5ef5,
  "/src/admin/components/hours/HolidaysField#HolidaysField": HolidaysField_3884e500def07b663175a8f1afa60cfa,
  "/src/admin/components/area/AreaField#AreaField": AreaField_3ee7d356860c716b8405794b9b112fba,
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
  "/src/admin/views/Jobs/JobsPage#JobsPage": JobsPage_bd923e6e6c4f2a30a2737f55e3100758,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

import { StatusCell as StatusCell_b9eef1f18470d9797dbcb865037dfc05 } from '../../../../src/admin/components/StatusCell'
import { MoneyCell as MoneyCell_3490257ed71bd96003971d414c39d7a4 } from '../../../../src/admin/components/MoneyCell'
import { MoneyHint as MoneyHint_2ae73a760c281161b6ef80386036cd65 } from '../../../../src/admin/components/MoneyHint'
import { OrderPage as OrderPage_76dba291c53cedaf74a56ec7aeaf599f } from '../../../../src/admin/views/Order/OrderPage'
import { DeliveryPage as DeliveryPage_7f81b7771ec09b78eaf488494ae671f6 } from '../../../../src/admin/views/Delivery/DeliveryPage'
import { RecordPage as RecordPage_6b3a4d04dd4fc1753abf65996e409992 } from '../../../../src/admin/views/RecordPage'
import { Icon as Icon_3f882480d09a96f54b4225e4fde0ddb2 } from '../../../../src/admin/components/Icon'
import { Logo as Logo_173c918b12b4399111aa7f3374c84d44 } from '../../../../src/admin/components/Logo'
import { LanguageSwitch as LanguageSwitch_8cb44c940e0ba25a950d503233f975eb } from '../../../../src/admin/components/LanguageSwitch'
import { JobsNavLink as JobsNavLink_2952c8a1f3c1ad28befe566003575a00 } from '../../../../src/admin/components/JobsNavLink'
import { Dashboard as Dashboard_9e0fc57b105629a84d09220955667c87 } from '../../../../src/admin/components/Dashboard'
import { NavOpener as NavOpener_9bab363435ae588f57b1bae7326ec7a3 } from '../../../../src/admin/components/NavOpener'
import { JobsPage as JobsPage_bd923e6e6c4f2a30a2737f55e3100758 } from '../../../../src/admin/views/Jobs/JobsPage'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/components/StatusCell#StatusCell": StatusCell_b9eef1f18470d9797dbcb865037dfc05,
  "/src/admin/components/MoneyCell#MoneyCell": MoneyCell_3490257ed71bd96003971d414c39d7a4,
  "/src/admin/components/MoneyHint#MoneyHint": MoneyHint_2ae73a760c281161b6ef80386036cd65,
  "/src/admin/views/Order/OrderPage#OrderPage": OrderPage_76dba291c53cedaf74a56ec7aeaf599f,
  "/src/admin/views/Delivery/DeliveryPage#DeliveryPage": DeliveryPage_7f81b7771ec09b78eaf488494ae671f6,
  "/src/admin/views/RecordPage#RecordPage": RecordPage_6b3a4d04dd4fc1753abf65996e409992,
  "/src/admin/components/Icon#Icon": Icon_3f882480d09a96f54b4225e4fde0ddb2,
  "/src/admin/components/Logo#Logo": Logo_173c918b12b4399111aa7f3374c84d44,
  "/src/admin/components/LanguageSwitch#LanguageSwitch": LanguageSwitch_8cb44c940e0ba25a950d503233f975eb,
  "/src/admin/components/JobsNavLink#JobsNavLink": JobsNavLink_2952c8a1f3c1ad28befe566003575a00,
  "/src/admin/components/Dashboard#Dashboard": Dashboard_9e0fc57b105629a84d09220955667c87,
  "/src/admin/components/NavOpener#NavOpener": NavOpener_9bab363435ae588f57b1bae7326ec7a3,
  "/src/admin/views/Jobs/JobsPage#JobsPage": JobsPage_bd923e6e6c4f2a30a2737f55e3100758,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

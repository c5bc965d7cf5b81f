import type { Transition } from '../transition'

export const IMPORT_STATUSES = ['checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'discarded'] as const

export type ImportStatus = (typeof IMPORT_STATUSES)[number]

const KITCHEN = ['owner', 'staff', 'admin'] as const

/** A file's way: checked, applied, perhaps undone. A newer check discards one that was not applied, as its owner may. */
export const IMPORT_TRANSITIONS = [
  { from: 'checking', to: 'checked', by: ['system'], event: 'menu.import_checked' },
  { from: 'checking', to: 'discarded', by: KITCHEN, event: 'menu.import_discarded' },
  { from: 'checked', to: 'applying', by: KITCHEN, event: 'menu.import_started' },
  { from: 'checked', to: 'discarded', by: KITCHEN, event: 'menu.import_discarded' },
  { from: 'applying', to: 'applied', by: ['system'], event: 'menu.imported' },
  { from: 'applied', to: 'undoing', by: KITCHEN, event: 'menu.undo_started' },
  { from: 'undoing', to: 'undone', by: ['system'], event: 'menu.import_undone' },
] as const satisfies readonly Transition<ImportStatus>[]

import type { CollectionConfig } from 'payload'

/** The page of rows that only commands write: facts to read instead of a form that cannot be saved. */
export const READ_ONLY_PAGE: NonNullable<CollectionConfig['admin']>['components'] = {
  views: { edit: { root: { Component: '/src/admin/views/RecordPage#RecordPage' } } },
}

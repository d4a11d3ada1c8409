/** Stands on error pages where the front writes the id of the request. */
export const requestIdMark = '00000000-request-id-00000000'
/** Stand on the page of an unsent form where the front writes its address, its fields and what was typed. */
export const unsentMarks = { action: '/unsent-form-address', fields: 'unsent-form-fields', typed: 'unsent-form-typed' }

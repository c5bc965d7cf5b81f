import type { Identity } from '../../ports/identity'

/** Ourselves: papers are handed in, and compliance looks at them. There is nobody to call, and nothing comes from outside. */
export const manual: Identity = {
  name: 'manual',
  async createCheck({ operationId }) {
    return { outcome: 'accepted', value: { reference: operationId, url: null, expiresAt: null } }
  },
  async getCheck(reference) {
    return {
      reference,
      operationId: reference,
      state: 'in_progress',
      dateOfBirth: null,
      name: null,
      documentKind: null,
      issuing: null,
      documentExpiresOn: null,
      decidedAt: null,
    }
  },
  async redact() {
    return { outcome: 'accepted', value: null }
  },
  verifyWebhook() {
    return null
  },
}

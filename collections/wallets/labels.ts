import type { WalletStatus } from '../../src/domain/wallets/wallet-status'

export const WALLET_STATUS_LABELS: Readonly<Record<WalletStatus, { en: string; fr: string }>> = {
  active: { en: 'Active', fr: 'Actif' },
  frozen: { en: 'Frozen', fr: 'Gelé' },
  closed: { en: 'Closed', fr: 'Clôturé' },
}

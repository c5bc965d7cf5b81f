import { operatorOf } from '../../domain/mobile-money/operators'
import type { Provider } from '../../domain/payments/providers'
import type { App } from '../app'

/** Who takes money from this phone and was not tried yet; null: nobody. @param phone E.164 */
export function nextPhoneProvider(
  { mobileMoney }: Pick<App, 'mobileMoney'>,
  phone: string,
  tried: readonly string[] = [],
): Provider | null {
  const operator = operatorOf(phone)
  if (!operator) return null
  return mobileMoney.find(({ name, operators }) => !tried.includes(name) && operators.includes(operator))?.name ?? null
}

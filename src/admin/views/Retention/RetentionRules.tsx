'use client'
import { useTranslation } from '@payloadcms/ui'
import type { RetentionRule } from '../../../queries/privacy/retention'
import { Card } from '../../components/Card'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { KIND_LABELS } from '../Log/words'
import { ChangeRule } from './ChangeRule'
import { retentionWords } from './words'

/** Kind by kind how long its entries are kept. */
export function RetentionRules() {
  const { say, label } = wordsOf(useTranslation().i18n, retentionWords)
  const { found, problem, again } = useAsked<{ docs: RetentionRule[] }>('/api/privacy/retention')
  if (problem || !found) return <NotYet problem={problem} rows={6} label={say('loading')} />
  return (
    <Card title={say('rules')}>
      <table className="wb-numbers wb-retention__rules">
        <caption className="wb-unseen">{say('rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('years')}</th>
            <th scope="col">
              <span className="wb-unseen">{say('change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.docs.map((rule) => (
            <tr key={rule.kind}>
              <th scope="row">
                {label(KIND_LABELS[rule.kind])}
                {!rule.own && <small className="wb-quiet"> {say('default')}</small>}
              </th>
              <td>{rule.years}</td>
              <td>
                <ChangeRule rule={rule} onSettled={() => void again()} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { CHECK_STATUS_LABELS } from '../../../../collections/background-checks/labels'
import { type CheckStatus, DECIDED_CHECKS, ENDED_CHECKS } from '../../../domain/drivers/background-check'
import { Action } from '../../components/Action'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import type { ToldDriver } from './told-driver'
import { driverWords } from './words'

const tone = (status: CheckStatus) =>
  status === 'clear' ? 'good' : ENDED_CHECKS.includes(status) ? 'bad' : status === 'consider' ? 'waiting' : 'active'

/** The background checks of a driver, newest first; another one can be had once none is under way. */
export function Checks({ driver, onSettled }: { driver: ToldDriver; onSettled(): void }) {
  const { say, label, locale } = wordsOf(useTranslation().i18n, driverWords)
  const { id, checks, identity, stage, providerChecks } = driver
  const open = checks[0] && ![...DECIDED_CHECKS, ...ENDED_CHECKS].includes(checks[0].status)
  const timeZone = browserZone()
  return (
    <>
      {checks.length === 0 && <p className="wb-empty">{say('noChecks')}</p>}
      <ul className="wb-driver-review__checks">
        {checks.map(({ id: checkId, status, provider, completedAt, orderedAt, validUntil, report, message }) => (
          <li key={checkId} data-status={status}>
            <p>
              <span className={`wb-pill wb-pill--${tone(status)}`}>{label(CHECK_STATUS_LABELS[status])}</span>{' '}
              <span className="wb-quiet">
                {[
                  provider === 'checkr' ? 'Checkr' : say('byHand'),
                  formatTime(completedAt ?? orderedAt, locale, timeZone),
                  validUntil && say('until', { day: validUntil }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {report && <p className="wb-quiet wb-number">{report}</p>}
            {message && <p>{message}</p>}
          </li>
        ))}
      </ul>
      {identity && stage !== 'rejected' && !open && (
        <div className="wb-actions">
          {providerChecks && (
            <Action
              url={`/api/drivers/${id}/background-check`}
              label={say('order')}
              explain={say('orderExplain')}
              done={say('ordered')}
              onSettled={onSettled}
            />
          )}
          <Action
            url={`/api/drivers/${id}/background-result`}
            label={say('byHandEnter')}
            explain={say('byHandExplain')}
            done={say('byHandDone')}
            body={(form) => ({
              result: form.get('result'),
              completedOn: form.get('completedOn'),
              note: form.get('note'),
            })}
            onSettled={onSettled}
          >
            <ResultInputs />
          </Action>
        </div>
      )}
    </>
  )
}

function ResultInputs() {
  const id = useId()
  const { say, label } = wordsOf(useTranslation().i18n, driverWords)
  return (
    <>
      <div className="wb-input">
        <label htmlFor={`${id}-result`}>{say('result')}</label>
        <select id={`${id}-result`} name="result">
          {(['clear', 'consider'] as const).map((result) => (
            <option key={result} value={result}>
              {label(CHECK_STATUS_LABELS[result])}
            </option>
          ))}
        </select>
      </div>
      <div className="wb-input">
        <label htmlFor={`${id}-day`}>{say('completedOn')}</label>
        <input id={`${id}-day`} type="date" name="completedOn" required />
      </div>
      <div className="wb-input">
        <label htmlFor={`${id}-note`}>{say('note')}</label>
        <input id={`${id}-note`} type="text" name="note" maxLength={300} required />
      </div>
    </>
  )
}

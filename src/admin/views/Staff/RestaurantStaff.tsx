'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import type { Staff } from '../../../queries/staff'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import { NotYet } from '../../components/NotYet'
import { useAsked } from '../../components/use-asked'
import { browserZone, formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { InviteForm } from './InviteForm'
import { staffWords } from './words'

/** As JSON has it: moments are texts. */
type Told = {
  people: Staff['people']
  invitations: (Omit<Staff['invitations'][number], 'createdAt' | 'expiresAt'> & { expiresAt: string })[]
}

/** The people of a restaurant, who is asked in, and the way to ask somebody in. */
export function RestaurantStaff({ restaurantId }: { restaurantId: string }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, staffWords)
  const { user } = useAuth()
  const base = `/api/restaurants/${restaurantId}`
  const { found, problem, again } = useAsked<Told>(`${base}/staff`)
  const settle = () => void again()
  if (problem || !found) return <NotYet problem={problem} rows={3} label={say('loading')} />
  return (
    <div className="wb-columns">
      <div>
        <Card title={say('people')}>
          {found.people.length === 0 && <p className="wb-empty">{say('nobody')}</p>}
          <ul className="wb-staff__people">
            {found.people.map(({ id, fullName, email, role }) => (
              <li key={id}>
                <p>
                  <strong>{fullName}</strong> <span className="wb-pill wb-pill--quiet">{say(`role_${role}`)}</span>
                  <br />
                  <span className="wb-quiet">{email}</span>
                </p>
                {id !== user?.id && (
                  <Action
                    url={`${base}/staff/${id}/remove`}
                    label={say('remove')}
                    explain={say('removeExplain', { name: fullName })}
                    done={say('removed')}
                    tone="danger"
                    onSettled={settle}
                  />
                )}
              </li>
            ))}
          </ul>
        </Card>
      </div>
      <div>
        <Card title={say('invite')}>
          <InviteForm base={base} onInvited={settle} />
        </Card>
        {found.invitations.length > 0 && (
          <Card title={say('invitations')}>
            <ul className="wb-staff__people">
              {found.invitations.map(({ id, role, email, expiresAt }) => (
                <li key={id}>
                  <p>
                    {email ?? say('anybody')} <span className="wb-pill wb-pill--waiting">{say(`role_${role}`)}</span>
                    <br />
                    <span className="wb-quiet">
                      {say('until', { at: formatTime(expiresAt, locale, browserZone()) })}
                    </span>
                  </p>
                  <Action
                    url={`${base}/invitations/${id}/revoke`}
                    label={say('revoke')}
                    explain={say('revokeExplain')}
                    done={say('revoked')}
                    onSettled={settle}
                  />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  )
}

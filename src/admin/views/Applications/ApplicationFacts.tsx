'use client'
import { useTranslation } from '@payloadcms/ui'
import { dayNames } from '../../../domain/time/day-names'
import { Card } from '../../components/Card'
import { wordsOf } from '../../words'
import { Sold } from './Sold'
import type { ToldApplication } from './told-application'
import { applicationWords } from './words'

const PARTS = {
  business: ['cuisine', 'categories', 'addressLine', 'city', 'phone', 'email'],
  legal: ['legalName', 'registrationNumber', 'taxNumber', 'ownerName'],
} as const

/** What was told of the restaurant, of who stands behind it, and its hours. What was asked to be mended is marked. */
export function ApplicationFacts({ application: { details, fields } }: { application: ToldApplication }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, applicationWords)
  return (
    <>
      {(['business', 'legal'] as const).map((part) => (
        <Card key={part} title={say(part)}>
          <dl className="wb-facts">
            {PARTS[part].map((field) => {
              const value = details[field]
              return (
                <div key={field}>
                  <dt>{say(`field_${field}`)}</dt>
                  <dd>
                    {Array.isArray(value) ? (
                      <Sold slugs={value} locale={locale} />
                    ) : (
                      (value ?? <span className="wb-quiet">{say('untold')}</span>)
                    )}{' '}
                    {fields.includes(field) && <span className="wb-pill wb-pill--waiting">{say('asked')}</span>}
                  </dd>
                </div>
              )
            })}
          </dl>
        </Card>
      ))}
      <Card title={say('field_hours')}>
        {details.hours ? (
          <dl className="wb-facts">
            {dayNames(locale).map((day, index) => (
              <div key={day}>
                <dt>{day}</dt>
                <dd className="wb-number">
                  {details.hours?.week[index]?.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') ||
                    say('closed')}
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="wb-quiet">{say('untold')}</p>
        )}
      </Card>
    </>
  )
}

'use client'
import { useTranslation } from '@payloadcms/ui'
import { Card } from '../../components/Card'
import { Problem } from '../../components/Problem'
import { wordsOf } from '../../words'
import { Downloads } from './Downloads'
import { ImportCard } from './ImportCard'
import { PastImports } from './PastImports'
import { UploadForm } from './UploadForm'
import { useMenuImports } from './use-menu-import'
import { importWords } from './words'

/** A restaurant's menu as files: out of the house, into it, and what came before. */
export function RestaurantMenu({ restaurantId }: { restaurantId: string }) {
  const { say } = wordsOf(useTranslation().i18n, importWords)
  const imports = useMenuImports(restaurantId)
  const { past, current, problem } = imports
  return (
    <>
      <div className="wb-columns">
        <div>
          <Card title={say('bring')}>
            <UploadForm check={imports.check} />
          </Card>
        </div>
        <div>
          <Card title={say('take')}>
            <Downloads restaurantId={restaurantId} />
          </Card>
        </div>
      </div>
      <Problem>{problem}</Problem>
      {current && <ImportCard key={current.id} menuImport={current} apply={imports.apply} refresh={imports.refresh} />}
      {past.length > 0 && <PastImports past={past} shown={current?.id} open={imports.open} />}
    </>
  )
}

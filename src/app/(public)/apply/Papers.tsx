import { PaperSlot } from './PaperSlot'
import type { StepProps } from './step-props'

/** The documents that the market asks for, one after the other. */
export function Papers({ application, words, applying, next }: StepProps) {
  const { asked, papers, fields } = application
  return (
    <>
      <p>{asked.length === 0 ? words.noPapers : words.papersHint}</p>
      {asked.map((paper) => (
        <PaperSlot
          key={paper.kind}
          asked={paper}
          handed={papers.find(({ kind }) => kind === paper.kind)}
          marked={fields.includes(`papers.${paper.kind}`)}
          words={words}
          applying={applying}
        />
      ))}
      <button type="button" className="wb-form__go" disabled={applying.busy} onClick={next}>
        {words.next}
      </button>
    </>
  )
}

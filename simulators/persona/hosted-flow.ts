import { type Request, type Response, Router, urlencoded } from 'express'
import type { Book } from '../kit/book'
import { closedPage, Played, paperPage } from '../kit/paper-page'
import type { Inquiries, Inquiry } from './inquiries'

const NAME = 'Persona'

/** `/verify?code=`: what a person with the link sees, and where he is sent afterwards. Its `status` there is a hint and no proof. */
export function hostedFlow(book: Book, inquiries: Inquiries): Router {
  const router = Router()
  const asked = (req: Request) => inquiries.byCode(String(req.query.code ?? ''))
  const isOpen = (inquiry: Inquiry | undefined) => inquiry?.status === 'created' || inquiry?.status === 'pending'

  router.get('/', (req: Request, res: Response) => {
    const inquiry = asked(req)
    if (!inquiry || !isOpen(inquiry)) return void res.status(410).send(closedPage(NAME, 'This link is good no more.'))
    book.atOnce(() => inquiries.begin(inquiry))
    res.send(paperPage(NAME))
  })
  router.post('/', urlencoded({ extended: false }), (req: Request, res: Response) => {
    const inquiry = asked(req)
    if (!inquiry || !isOpen(inquiry)) return void res.status(410).send(closedPage(NAME, 'This link is good no more.'))
    const { outcome, ...paper } = Played.parse(req.body)
    if (outcome === 'abandon') return void res.send(closedPage(NAME, 'You may come back by the same link.'))
    const played = book.atOnce(() => inquiries.play(inquiries.begin(inquiry), outcome, paper))
    if (!played.redirectUri) return void res.send(closedPage(NAME, 'Thank you. You may close this page.'))
    const back = new URL(played.redirectUri)
    back.searchParams.set('inquiry-id', played.id)
    back.searchParams.set('status', played.times.completed ? 'completed' : 'failed')
    back.searchParams.set('reference-id', played.referenceId)
    res.redirect(303, back.href)
  })
  return router
}

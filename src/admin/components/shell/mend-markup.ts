type Words = (key: 'contentLanguage' | 'openRow' | 'moreActions' | 'copy' | 'removeFile' | 'clearDate') => string

interface Mend {
  /** Where Payload's own markup keeps something from people who do not see or point. */
  selector: string
  mend(element: Element, say: Words): void
}

const called = (element: Element, name: string | undefined) => name && element.setAttribute('aria-label', name)

/** What the form writes above a field: its wrapper is the nearest that has such a label. */
function fieldLabel(element: Element): string | undefined {
  for (let box = element.parentElement; box && box.tagName !== 'FORM'; box = box.parentElement) {
    const text = box.querySelector('.field-label')?.textContent?.replace('*', '').trim()
    if (text) return text
  }
}

const MENDS: readonly Mend[] = [
  {
    selector: '.doc-controls__popup .popup-button',
    mend: (element, say) => called(element, say('moreActions')),
  },
  {
    selector: '.localizer .popup-button',
    // What is read on the button begins its name.
    mend: (element, say) => called(element, element.textContent?.trim() || say('contentLanguage')),
  },
  { selector: '.copy-to-clipboard', mend: (element, say) => called(element, say('copy')) },
  {
    selector: '.drawer-link__doc-drawer-toggler',
    mend: (element, say) =>
      called(element, `${say('openRow')} ${element.previousElementSibling?.textContent ?? ''}`.trim()),
  },
  { selector: '.date-time-picker__clear-button', mend: (element, say) => called(element, say('clearDate')) },
  { selector: '.file-details__remove', mend: (element, say) => called(element, say('removeFile')) },
  // Its label names the box around it, or nothing.
  {
    selector: '.rs__input, .react-datepicker__input-container input',
    mend: (input) => called(input, fieldLabel(input)),
  },
  // Hidden from ears and yet on the way of the Tab key; the keyboard opens and empties a select without them.
  {
    selector: ':is(.clear-indicator, .dropdown-indicator)[aria-hidden=true]',
    mend: (element) => element.setAttribute('tabindex', '-1'),
  },
  // A button with a button in it.
  { selector: '.rs__multi-value[role=button]', mend: (element) => element.setAttribute('role', 'group') },
]

/** Names and roles that Payload's markup lacks and its configuration cannot give. Doing it twice changes nothing. */
export function mendMarkup(root: ParentNode, say: Words): void {
  for (const { selector, mend } of MENDS) for (const element of root.querySelectorAll(selector)) mend(element, say)
}

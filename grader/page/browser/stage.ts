import { type Child, element } from './element.ts'

/** What stands on the page at one time. */
export interface Screen {
  /** What the browser's tab says in front of the name of the course. */
  readonly title: string
  readonly children: readonly Child[]
  /** Whether it still shows what there is, asked when another tab has changed that; a screen that cannot tell is shown anew. */
  readonly isCurrent?: () => boolean
  /** To be told besides, once. */
  readonly said?: string | undefined
}

export interface Stage {
  readonly elements: readonly HTMLElement[]
  /** Shows a screen; the focus goes to its heading, or else stays where it is. */
  readonly show: (screen: Screen, hasFocus?: boolean) => void
  /** Puts what is said of an answer below its question, which can no longer be answered, and the focus on it. */
  readonly tell: (title: string, feedback: HTMLElement) => void
  readonly isCurrent: () => boolean
  readonly focus: () => void
}

/** The one place of the page where screens come and go. `warnings` are what is to be told about keeping answers. */
export function openStage(course: string, warnings: () => readonly string[]): Stage {
  const main = element('main', { id: 'main' })
  const notice = element('p', { class: 'notice', role: 'status' })
  let isCurrent = () => false
  const name = (title: string, said?: string) => {
    document.title = title === '' ? course : `${title} · ${course}`
    const text = [...warnings(), ...(said === undefined ? [] : [said])].join(' ')
    // The same text once more would be read out once more.
    if (notice.textContent !== text) notice.textContent = text
  }
  return {
    elements: [notice, main],
    show: (screen, hasFocus = true) => {
      const held = main.contains(document.activeElement) ? labelOf(document.activeElement) : undefined
      main.replaceChildren(...screen.children.filter((child) => child !== undefined))
      isCurrent = screen.isCurrent ?? (() => false)
      name(screen.title, screen.said)
      if (hasFocus) main.querySelector('h1')?.focus()
      else if (held !== undefined) [...main.querySelectorAll('button')].find((one) => labelOf(one) === held)?.focus()
    },
    tell: (title, feedback) => {
      const form = main.querySelector('form')
      for (const control of form?.querySelectorAll('input, select, button') ?? []) control.setAttribute('disabled', '')
      form?.querySelector('.actions')?.remove()
      const region = element('div', { role: 'status' })
      main.append(region)
      region.append(feedback)
      isCurrent = () => true
      name(title)
      feedback.querySelector('h2')?.focus()
    },
    isCurrent: () => isCurrent(),
    focus: () => main.querySelector('h1')?.focus(),
  }
}

function labelOf(control: Element | null): string | null | undefined {
  return control?.getAttribute('aria-label') ?? control?.textContent
}

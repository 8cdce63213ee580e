const namespace = 'http://www.w3.org/2000/svg'

/** A bar that is filled to a share from 0 to 1; the numbers stand beside it as text, so it is hidden from screen readers. */
export function bar(share: number): SVGSVGElement {
  // Of nothing, nothing is done.
  const filled = Number.isNaN(share) ? 0 : Math.max(0, Math.min(1, share))
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('class', 'bar')
  svg.setAttribute('viewBox', '0 0 100 8')
  svg.setAttribute('preserveAspectRatio', 'none')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(rectangle('track', 100), rectangle('fill', filled * 100))
  return svg
}

function rectangle(name: string, width: number): SVGRectElement {
  const made = document.createElementNS(namespace, 'rect')
  made.setAttribute('class', name)
  made.setAttribute('width', String(width))
  made.setAttribute('height', '8')
  return made
}

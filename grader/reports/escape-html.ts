const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (unit) => entities[unit] ?? unit)
}

/** Text of the course in which `code` and **bold** mean what they say, and nothing else is markup. */
export function proseHtml(text: string): string {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
  return parts.map((part, index) => (index % 2 === 0 ? escapeHtml(part) : marked(part))).join('')
}

function marked(part: string): string {
  return part.startsWith('`') ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : `<strong>${escapeHtml(part.slice(2, -2))}</strong>`
}

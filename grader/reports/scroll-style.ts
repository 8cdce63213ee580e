/** How wide a shadow lies over the edge behind which a table goes on. */
const shadow = '1.25rem'

/**
 * A table that is wider than the screen has a shadow at each edge behind which it goes on. Scroll-driven animation lays it over
 * coloured cells, too; where a browser has none, a background does what it can without.
 */
export const scrollStyle = `
:root { --shade: rgb(0 0 0 / 0.35) }
@media (prefers-color-scheme: dark) { :root { --shade: rgb(190 205 220 / 0.45) } }
.scroll { display: grid; overflow-x: auto; margin: 1rem 0 }
.scroll > table { grid-area: 1 / 1 }
@supports (animation-timeline: scroll(nearest inline)) {
  .scroll::before, .scroll::after {
    content: ""; grid-area: 1 / 1; position: sticky; z-index: 1; width: ${shadow}; opacity: 0; pointer-events: none;
    animation: goes-on linear both; animation-timeline: scroll(nearest inline)
  }
  .scroll::before { left: 0; justify-self: start; background: linear-gradient(to right, var(--shade), transparent) }
  .scroll::after { right: 0; justify-self: end; background: linear-gradient(to left, var(--shade), transparent); animation-direction: reverse }
}
@supports not (animation-timeline: scroll(nearest inline)) {
  .scroll {
    background:
      linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
      linear-gradient(to right, var(--shade), transparent) left / ${shadow} 100% no-repeat scroll,
      linear-gradient(to left, var(--shade), transparent) right / ${shadow} 100% no-repeat scroll
  }
}
@keyframes goes-on { from { opacity: 0 } 5%, to { opacity: 1 } }
`

/** How many exports a module may have, and how long their names may be. */
export const exportBounds = { names: 500, units: 200 } as const

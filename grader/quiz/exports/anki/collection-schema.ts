const columns = {
  col: ['id integer primary key', ...integers('crt mod scm ver dty usn ls'), ...texts('conf models decks dconf tags')],
  notes: [
    'id integer primary key',
    ...texts('guid'),
    ...integers('mid mod usn'),
    ...texts('tags flds'),
    ...integers('sfld csum flags'),
    ...texts('data'),
  ],
  cards: [
    'id integer primary key',
    ...integers('nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags'),
    ...texts('data'),
  ],
  revlog: ['id integer primary key', ...integers('cid usn ease ivl lastIvl factor time type')],
  graves: integers('usn oid type'),
}

const indexes = {
  ix_notes_usn: 'notes (usn)',
  ix_notes_csum: 'notes (csum)',
  ix_cards_usn: 'cards (usn)',
  ix_cards_nid: 'cards (nid)',
  ix_cards_sched: 'cards (did, queue, due)',
  ix_revlog_usn: 'revlog (usn)',
  ix_revlog_cid: 'revlog (cid)',
}

/** The tables of Anki’s collection, version 11. */
export const schema: readonly string[] = [
  ...Object.entries(columns).map(([table, all]) => `CREATE TABLE ${table} (${all.join(', ')})`),
  ...Object.entries(indexes).map(([index, on]) => `CREATE INDEX ${index} ON ${on}`),
]

function integers(names: string): string[] {
  return names.split(' ').map((name) => `${name} integer not null`)
}

function texts(names: string): string[] {
  return names.split(' ').map((name) => `${name} text not null`)
}

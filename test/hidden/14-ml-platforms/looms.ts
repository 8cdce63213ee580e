import type { Platform } from '../../../solutions/14-ml-platforms/ml-platforms.ts'

const platform = (
  names: Readonly<Record<string, string>>,
  endedIn: string | null,
  features: Readonly<Record<string, string>>,
  provider = 'Mill & Sons',
): Platform => {
  return { provider, names: Object.entries(names).map(([name, from]) => ({ name, from })), endedIn, features }
}

/** Platforms that do not exist. Two of their names are used a second time, by somebody else. */
export const looms: readonly Platform[] = [
  platform({ Loom: '2010-03', 'Loom Works': '2014-07', 'Grand Weaver': '2019-01' }, null, { spinning: 'Jenny', dyeing: 'Vat', knots: 'Reef' }),
  platform({ Loom: '2016-05' }, null, { dyeing: 'Blue Vat', spinning: 'Mule', felt: 'Press' }),
  platform({ Shuttle: '2020-04', 'Silk Road': '2023-09' }, null, { gold: 'Leaf', spinning: 'Reel', dyeing: 'Indigo', knots: 'Granny' }),
  platform({ 'Old Bench': '2008-01', Shuttle: '2012-02' }, '2018-10', { spinning: 'Wheel', lace: 'Pillow' }, 'Tailor'),
  platform({ 'C++ Bench (beta)': '2022-06', 'Felt Lab': '2024-02' }, null, { knots: 'Bowline' }, 'Tailor'),
  platform({ Felt: '2011-01', 'Felt on Shuttle': '2021-01' }, null, { felt: 'Mat' }, 'Tailor'),
]

/** Every name of the table, without repetition. */
export const loomNames = [...new Set(looms.flatMap(({ names }) => names.map(({ name }) => name)))]

/** What a name meant, worked out month by month from the table: the platform's name in the other month, null, or undefined for nobody. */
export function meaning(name: string, writtenIn: string, today: string): string | null | undefined {
  const nameIn = ({ names, endedIn }: Platform, month: string) =>
    endedIn !== null && month >= endedIn ? undefined : names.findLast(({ from }) => from <= month)?.name
  for (let month = writtenIn; month >= '2008-01'; month = monthBefore(month)) {
    const owner = looms.find((one) => nameIn(one, month) === name)
    if (owner !== undefined) return nameIn(owner, today) ?? null
  }
  return undefined
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number > 1 ? `${year}-${String(number - 1).padStart(2, '0')}` : `${year - 1}-12`
}

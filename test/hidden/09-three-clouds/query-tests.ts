import { checkProperty, expect, http, type Remote, test } from '#suite'
import type * as reference from '../../../solutions/09-three-clouds/three-clouds.ts'
import { googleRefusal } from './clouds.ts'
import { connect } from './connection.ts'
import { bodyOf, hostileValue, incompleteAnswers, parameter, query, rowsAnswer, text, unsafeParts } from './queries.ts'

interface Network {
  readonly use: (...handlers: ReturnType<typeof http.all>[]) => void
  readonly requests: readonly Request[]
}

/** The tests of the task about BigQuery. */
export function queryTests(submission: Pick<Remote<typeof reference>, 'queryRows'>, network: Network): void {
  const answer = (respond: () => Response) => network.use(http.all('https://bigquery.googleapis.com/*', respond))
  const ask = (changes: Partial<reference.Query> = {}) => submission.queryRows(connect().connection, { ...query, ...changes })

  test('as jobs.query wants it', async () => {
    answer(() => rowsAnswer([]))
    await ask()
    const [request] = network.requests
    expect([request?.method, request?.url]).toEqual(['POST', 'https://bigquery.googleapis.com/bigquery/v2/projects/harbour-office/queries'])
    expect(request?.headers.get('content-type')).toMatch(/^application\/json\b/)
    const queryParameters = [parameter('FLOAT64', '4.25'), parameter('STRING', 'Quay')]
    const options = { useLegacySql: false, parameterMode: 'POSITIONAL', maximumBytesBilled: '9007199254' }
    expect(await bodyOf(request)).toMatchObject({ query: text, queryParameters, ...options })
  })

  test('with each operator, with values of each type as text, or without any', async () => {
    answer(() => rowsAnswer([]))
    const values = [true, -7, '2026-02-28', 1e-7, 'NULL', 0]
    const where = ['=', '!=', '<', '<=', '>', '>='].map((operator, at) => ({ column: `_${at}`, operator, type: `T${at}`, value: values[at] ?? '' }))
    await ask({ columns: ['_'], where })
    await ask({ where: [] })
    const tests = where.map(({ column, operator }) => `\`${column}\` ${operator} ?`)
    const queryParameters = where.map(({ type, value }) => parameter(type, String(value)))
    expect(await Promise.all(network.requests.map(bodyOf))).toMatchObject([
      { query: `SELECT \`_\` FROM \`harbour-data.gauges_1.hourly\` WHERE ${tests.join(' AND ')}`, queryParameters },
      { query: text.replace(/ WHERE.*/, ''), queryParameters: [] },
    ])
  })

  const staysApart = async (hostile: string) => {
    answer(() => rowsAnswer([]))
    await ask({ where: query.where.map((one) => ({ ...one, value: hostile })) })
    const queryParameters = [parameter('FLOAT64', hostile), parameter('STRING', hostile)]
    expect(await bodyOf(network.requests[0])).toMatchObject({ query: text, queryParameters })
  }
  test('whose values never enter its text', checkProperty(hostileValue, staysApart, 4))

  test('and refuses names and operators that would change it', async () => {
    answer(() => rowsAnswer([]))
    await Promise.all(unsafeParts.map(([part, changes]) => expect(ask(changes), part).rejects.toMatchObject({ name: 'UnsafeNameError', part })))
    expect(network.requests).toHaveLength(0)
  })

  test('and returns the rows as they are sent', async () => {
    const rows = JSON.parse('[["Quay","9007199254740993"],[null,""],["-0.5","true"]]')
    answer(() => rowsAnswer(rows))
    expect(await ask()).toEqual(rows)
    answer(() => rowsAnswer([]))
    expect(await ask(), 'without rows').toEqual([])
  })

  test('and rejects a refusal, and an answer that is not the whole result', async () => {
    answer(() => googleRefusal(400, 'invalidQuery'))
    await expect(ask()).rejects.toMatchObject({ name: 'CloudError', provider: 'bigquery', status: 400 })
    for (const part of incompleteAnswers()) {
      answer(() => part)
      await expect(ask()).rejects.toMatchObject({ name: 'IncompleteAnswerError' })
    }
  })
}

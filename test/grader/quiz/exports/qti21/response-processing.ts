/** Response processing of QTI 2.1, as far as it is written here: an item’s own rules decide what a response is worth. */
import { childNamed, childrenNamed, type Node, textOf } from '../read-xml.ts'

/** A value with its parts; none of them is NULL. */
type Value = readonly (string | number | boolean)[]

/** Runs an item’s rules over a response, and returns its outcomes. */
export function processResponse(item: Node, response: Value): ReadonlyMap<string, Value> {
  const declaration = childNamed(item, 'responseDeclaration')
  const values = new Map<string, Value>([['RESPONSE', response]])
  for (const { attributes, children } of childrenNamed(item, 'outcomeDeclaration')) {
    const defaults = children.flatMap((child) => (typeof child === 'string' ? [] : childrenNamed(child, 'value').map(textOf)))
    values.set(attributes.identifier ?? '', attributes.baseType === 'float' ? defaults.map(Number) : defaults)
  }
  run(elements(childNamed(item, 'responseProcessing')), { declaration, values })
  return values
}

interface Context {
  readonly declaration: Node
  readonly values: Map<string, Value>
}

function run(rules: readonly Node[], context: Context): void {
  for (const rule of rules) {
    if (rule.name === 'setOutcomeValue') {
      const [expression] = elements(rule)
      if (expression !== undefined) context.values.set(rule.attributes.identifier ?? '', evaluate(expression, context))
      continue
    }
    if (rule.name !== 'responseCondition') throw new Error(`there is no rule ${rule.name}`)
    const met = elements(rule).find(
      (one) =>
        elements(one)[0] !== undefined &&
        elements(one)
          .slice(0, 1)
          .every((test) => evaluate(test, context)[0] === true),
    )
    if (met !== undefined) run(elements(met).slice(1), context)
  }
}

function evaluate(node: Node, context: Context): Value {
  const inner = elements(node).map((child) => evaluate(child, context))
  const [first = [], second = []] = inner
  const numbers = inner.map(([value]) => Number(value))
  const [left = Number.NaN, right = Number.NaN] = numbers
  const isNull = inner.some((value) => value.length === 0)
  switch (node.name) {
    case 'variable':
      return context.values.get(node.attributes.identifier ?? '') ?? []
    case 'correct':
      return typedAs(
        context.declaration.attributes.baseType,
        childrenNamed(childNamed(context.declaration, 'correctResponse'), 'value').map(textOf),
      )
    case 'baseValue':
      return typedAs(node.attributes.baseType, [textOf(node)])
    case 'mapResponse':
      return [mapped(childNamed(context.declaration, 'mapping'), context.values.get('RESPONSE') ?? [])]
    case 'multiple':
      return inner.flat()
    case 'and':
      return [inner.every(([value]) => value === true)]
    case 'or':
      return [inner.some(([value]) => value === true)]
    case 'match':
      // Unordered containers match in any order.
      if (isNull) return []
      return [JSON.stringify(sortedUnless(context, first)) === JSON.stringify(sortedUnless(context, second))]
    case 'member':
      return isNull ? [] : [second.includes(first[0] ?? '')]
    case 'index':
      return first.slice(Number(node.attributes.n) - 1, Number(node.attributes.n))
    case 'stringMatch':
      return isNull ? [] : [String(first[0]).toLowerCase() === String(second[0]).toLowerCase()]
    case 'gte':
      return isNull ? [] : [left >= right]
    case 'lte':
      return isNull ? [] : [left <= right]
    case 'sum':
      return isNull ? [] : [numbers.reduce((sum, number) => sum + number, 0)]
    case 'divide':
      return isNull ? [] : [left / right]
    default:
      throw new Error(`there is no expression ${node.name}`)
  }
}

/** The sum of what each value is worth, each counted once, within the bounds. */
function mapped({ attributes, children }: Node, response: Value): number {
  const entries = children.filter((child) => typeof child !== 'string').map((entry) => entry.attributes)
  const worth = [...new Set(response)].map((value) => {
    const entry = entries.find(({ mapKey = '', caseSensitive }) =>
      caseSensitive === 'false' ? mapKey.toLowerCase() === String(value).toLowerCase() : mapKey === value,
    )
    return Number(entry?.mappedValue ?? attributes.defaultValue)
  })
  const sum = worth.reduce((total, one) => total + one, 0)
  return Math.min(Number(attributes.upperBound), Math.max(Number(attributes.lowerBound), sum))
}

function typedAs(baseType: string | undefined, texts: readonly string[]): Value {
  return baseType === 'float' ? texts.map(Number) : texts
}

function sortedUnless({ declaration }: Context, value: Value): Value {
  return declaration.attributes.cardinality === 'ordered' ? value : value.toSorted()
}

function elements({ children }: Node): Node[] {
  return children.filter((child) => typeof child !== 'string')
}

import { types } from 'node:util'
import { Marker } from './marker.ts'

/** How much of one value may cross. */
export interface Bounds {
  readonly depth: number
  readonly nodes: number
  readonly stringUnits: number
}

/**
 * The wire form: JSON, a tree without references, so its size bounds what it expands to. Strings, booleans, null and
 * ordinary numbers stand for themselves; everything else is an array that begins with a tag (see `encodeObject`).
 */
export type Wire = null | boolean | number | string | readonly Wire[]

/** Encodes what only one side can send (callbacks, signals, kept objects); undefined leaves it to the rules below. */
export type Foreign = (value: object) => Wire | undefined

/**
 * Encodes a value for the other side. What cannot cross becomes a marker; a value beyond the bounds throws a
 * RangeError that says which bound.
 */
export function encodeValue(value: unknown, bounds: Bounds, foreign: Foreign): Wire {
  return new Encoder(bounds, foreign).encode(value, 0)
}

class Encoder {
  readonly #bounds: Bounds
  readonly #foreign: Foreign
  readonly #ancestors = new Set<object>()
  #nodes = 0

  constructor(bounds: Bounds, foreign: Foreign) {
    this.#bounds = bounds
    this.#foreign = foreign
  }

  encode(value: unknown, depth: number): Wire {
    this.#nodes += 1
    if (this.#nodes > this.#bounds.nodes) throw new RangeError(`more than ${this.#bounds.nodes} values in one answer`)
    if (depth > this.#bounds.depth) throw new RangeError(`nested deeper than ${this.#bounds.depth} levels`)
    switch (typeof value) {
      case 'string':
        return this.#string(value)
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', Object.is(value, -0) ? '-0' : String(value)]
      case 'boolean':
        return value
      case 'undefined':
        return ['u']
      case 'bigint':
        return ['i', this.#string(value.toString(16))]
      case 'symbol':
        return ['x', 'Symbol', this.#label(value.description)]
      case 'function':
        return (
          this.#foreign(value) ?? [
            'x',
            /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'Function',
            this.#label(value.name),
          ]
        )
      case 'object':
        return value === null ? null : this.#guarded(value, depth)
      default:
        throw new TypeError(`a ${typeof value} cannot cross`)
    }
  }

  #guarded(value: object, depth: number): Wire {
    if (this.#ancestors.has(value)) return ['x', 'Circular', '']
    this.#ancestors.add(value)
    try {
      return this.#foreign(value) ?? this.#object(value, depth + 1)
    } finally {
      this.#ancestors.delete(value)
    }
  }

  #object(value: object, depth: number): Wire {
    if (types.isProxy(value)) return ['x', 'Proxy', '']
    if (Array.isArray(value)) return ['a', ...this.#items(value, depth)]
    if (types.isDate(value)) return ['d', Number.isNaN(value.getTime()) ? null : value.getTime()]
    if (types.isMap(value)) return ['m', ...[...value].map(([key, item]) => [this.encode(key, depth), this.encode(item, depth)])]
    if (types.isSet(value)) return ['s', ...[...value].map((item) => this.encode(item, depth))]
    if (types.isNativeError(value)) return this.#error(value, depth)
    if (ArrayBuffer.isView(value)) return this.#view(value)
    if (types.isArrayBuffer(value)) return ['t', 'ArrayBuffer', Buffer.from(value).toString('base64')]
    if (value instanceof Marker) return ['x', value.kind, value.text]
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype === null) return ['p', ...this.#fields(value, depth)]
    if (prototype === Object.prototype) return ['o', ...this.#fields(value, depth)]
    return types.isPromise(value) ? ['x', 'Promise', ''] : ['x', 'instance of', this.#label(Object(value).constructor?.name)]
  }

  *#items(value: readonly unknown[], depth: number): Generator<Wire> {
    for (let index = 0; index < value.length; index += 1) {
      if (index in value) {
        yield this.encode(value[index], depth)
      } else {
        this.#nodes += 1
        if (this.#nodes > this.#bounds.nodes) throw new RangeError(`more than ${this.#bounds.nodes} values in one answer`)
        yield ['h']
      }
    }
  }

  #fields(value: object, depth: number): Wire[] {
    return Object.entries(value).map(([key, item]) => [this.#string(key), this.encode(item, depth)])
  }

  #error(value: Error, depth: number): Wire {
    const known = new Set(['name', 'message', 'stack', 'cause'])
    const own = Object.entries(value).filter(([key, item]) => !known.has(key) && typeof item !== 'function')
    const fields = own.map(([key, item]) => [this.#string(key), this.encode(item, depth)])
    if (value instanceof AggregateError) fields.push(['errors', this.encode(value.errors, depth)])
    const cause = Object.hasOwn(value, 'cause') ? [this.encode(value.cause, depth)] : []
    return ['e', this.#label(value.name), this.#string(String(value.message)), this.#label(value.stack, 2_000), cause, fields]
  }

  #view(value: ArrayBufferView): Wire {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
    const name = Buffer.isBuffer(value) ? 'Uint8Array' : Object.prototype.toString.call(value).slice(8, -1)
    return ['t', name, bytes]
  }

  #string(value: string): string {
    if (value.length > this.#bounds.stringUnits)
      throw new RangeError(`a string of ${value.length} characters, at most ${this.#bounds.stringUnits} can cross`)
    return value
  }

  /** Text for people: cut instead of refused. */
  #label(value: unknown, units = 200): string {
    return typeof value === 'string' ? value.slice(0, units) : ''
  }
}

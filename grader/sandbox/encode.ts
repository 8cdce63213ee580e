import { types } from 'node:util'
import { Marker } from './marker.ts'

/** How much of one value may cross. */
export interface Bounds {
  readonly depth: number
  readonly nodes: number
  readonly stringUnits: number
  /** Of the message of an error, which is cut and not refused. */
  readonly messageUnits: number
  /** Of all strings and buffers together, before they are written down. */
  readonly bytes: number
}

/** A value is larger than what may cross; the message says in which way. */
export class TooLarge extends RangeError {
  override readonly name = 'TooLarge'
}

/**
 * The wire form: JSON, a tree without references, so its size bounds what it expands to. Strings, booleans, null and
 * ordinary numbers stand for themselves; everything else is an array that begins with a tag (see `encodeObject`).
 */
export type Wire = null | boolean | number | string | readonly Wire[]

/** Encodes what only one side can send (callbacks, signals, kept objects); undefined leaves it to the rules below. */
export type Foreign = (value: object) => Wire | undefined

/** Read from the value itself, whatever it says of itself: a submission may have given it methods of its own. */
const timeOf = Date.prototype.getTime
const entriesOf = Map.prototype.entries
const itemsOf = Set.prototype.values
const kindOf = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)?.get

/**
 * Encodes a value for the other side. What cannot cross becomes a marker; a value beyond the bounds throws TooLarge. A getter
 * that throws ends it with what it threw.
 */
export function encodeValue(value: unknown, bounds: Bounds, foreign: Foreign): Wire {
  return new Encoder(bounds, foreign).encode(value, 0)
}

/** As many as the other side reads. */
const maxBigintDigits = 20_000

class Encoder {
  readonly #bounds: Bounds
  readonly #foreign: Foreign
  readonly #ancestors = new Set<object>()
  #nodes = 0
  #spent = 0

  constructor(bounds: Bounds, foreign: Foreign) {
    this.#bounds = bounds
    this.#foreign = foreign
  }

  encode(value: unknown, depth: number): Wire {
    this.#count()
    if (depth > this.#bounds.depth) throw new TooLarge(`nested deeper than ${this.#bounds.depth} levels`)
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
        return this.#bigint(value)
      case 'symbol':
        return ['x', 'Symbol', this.#label(value.description)]
      case 'function':
        return this.#foreign(value) ?? this.#function(value)
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
    if (types.isDate(value)) return this.#date(value)
    if (types.isMap(value))
      return ['m', ...[...Reflect.apply(entriesOf, value, [])].map(([key, item]) => [this.encode(key, depth), this.encode(item, depth)])]
    if (types.isSet(value)) return ['s', ...[...Reflect.apply(itemsOf, value, [])].map((item) => this.encode(item, depth))]
    if (types.isNativeError(value)) return this.#error(value, depth)
    if (ArrayBuffer.isView(value)) return this.#view(value)
    if (types.isArrayBuffer(value)) return ['t', 'ArrayBuffer', this.#bytes(value, 0, value.byteLength)]
    if (value instanceof Marker) return ['x', value.kind, value.text]
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype === null) return ['p', ...this.#fields(value, depth)]
    if (prototype === Object.prototype) return ['o', ...this.#fields(value, depth)]
    return types.isPromise(value) ? ['x', 'Promise', ''] : ['x', 'instance of', this.#label(read(() => Object(value).constructor.name))]
  }

  #count(): void {
    this.#nodes += 1
    if (this.#nodes > this.#bounds.nodes) throw new TooLarge(`more than ${this.#bounds.nodes} values in one answer`)
  }

  #bigint(value: bigint): Wire {
    const digits = value.toString(16)
    if (digits.length > maxBigintDigits) throw new TooLarge(`a bigint of ${digits.length} hexadecimal digits`)
    return ['i', digits]
  }

  #function(value: object): Wire {
    if (types.isProxy(value)) return ['x', 'Proxy', '']
    const isClass = /^class\b/.test(Function.prototype.toString.call(value))
    return ['x', isClass ? 'class' : 'Function', this.#label(read(() => Reflect.get(value, 'name')))]
  }

  #date(value: Date): Wire {
    const time = Reflect.apply(timeOf, value, [])
    return ['d', Number.isNaN(time) ? null : time]
  }

  *#items(value: readonly unknown[], depth: number): Generator<Wire> {
    for (let index = 0; index < value.length; index += 1) {
      if (index in value) {
        yield this.encode(value[index], depth)
      } else {
        this.#count()
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
    const [name, message, stack] = [read(() => value.name), read(() => String(value.message)), read(() => value.stack)]
    return ['e', this.#label(name), this.#label(message, this.#bounds.messageUnits), this.#label(stack, 2_000), cause, fields]
  }

  #view(value: ArrayBufferView): Wire {
    const name: unknown = value instanceof DataView ? 'DataView' : kindOf?.call(value)
    return ['t', String(name), this.#bytes(value.buffer, value.byteOffset, value.byteLength)]
  }

  /** Of a buffer whose bytes have gone elsewhere, none are left. */
  #bytes(buffer: ArrayBufferLike, offset: number, length: number): string {
    this.#spend(length)
    return length === 0 ? '' : Buffer.from(buffer, offset, length).toString('base64')
  }

  #string(value: string): string {
    if (value.length > this.#bounds.stringUnits)
      throw new TooLarge(`a string of ${value.length} characters, at most ${this.#bounds.stringUnits} can cross`)
    this.#spend(value.length)
    return value
  }

  #spend(bytes: number): void {
    this.#spent += bytes
    if (this.#spent > this.#bounds.bytes) throw new TooLarge(`more than ${this.#bounds.bytes} bytes in one answer`)
  }

  /** Text for people: cut instead of refused. */
  #label(value: unknown, units = 200): string {
    return typeof value === 'string' ? value.slice(0, units) : ''
  }
}

/** What only serves as a label is empty when reading it throws. */
function read(label: () => unknown): unknown {
  try {
    return label()
  } catch {
    return ''
  }
}

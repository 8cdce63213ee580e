import type { Bounds } from './encode.ts'
import { Marker } from './marker.ts'
import { rebuildError } from './rebuild-error.ts'

/** Decodes the tags that only one side accepts; undefined means the tag is not known. */
export type ForeignTag = (tag: string, rest: readonly unknown[]) => { readonly value: unknown } | undefined

const views = new Map<string, (bytes: ArrayBuffer) => unknown>([
  ['ArrayBuffer', (bytes) => bytes],
  ['DataView', (bytes) => new DataView(bytes)],
  ['Int8Array', (bytes) => new Int8Array(bytes)],
  ['Uint8Array', (bytes) => new Uint8Array(bytes)],
  ['Uint8ClampedArray', (bytes) => new Uint8ClampedArray(bytes)],
  ['Int16Array', (bytes) => new Int16Array(bytes)],
  ['Uint16Array', (bytes) => new Uint16Array(bytes)],
  ['Int32Array', (bytes) => new Int32Array(bytes)],
  ['Uint32Array', (bytes) => new Uint32Array(bytes)],
  ['Float16Array', (bytes) => new Float16Array(bytes)],
  ['Float32Array', (bytes) => new Float32Array(bytes)],
  ['Float64Array', (bytes) => new Float64Array(bytes)],
  ['BigInt64Array', (bytes) => new BigInt64Array(bytes)],
  ['BigUint64Array', (bytes) => new BigUint64Array(bytes)],
])

/**
 * Rebuilds a value from its wire form, or throws a TypeError (not the wire form) or RangeError (beyond the bounds).
 * Everything it builds is new plain data: no getter, proxy or function can come out of it.
 */
export function decodeValue(wire: unknown, bounds: Bounds, foreign: ForeignTag): unknown {
  return new Decoder(bounds, foreign).decode(wire, 0)
}

class Decoder {
  readonly #bounds: Bounds
  readonly #foreign: ForeignTag
  #nodes = 0

  constructor(bounds: Bounds, foreign: ForeignTag) {
    this.#bounds = bounds
    this.#foreign = foreign
  }

  decode(wire: unknown, depth: number): unknown {
    this.#count()
    if (depth > this.#bounds.depth) throw new RangeError(`nested deeper than ${this.#bounds.depth} levels`)
    if (typeof wire === 'string') return this.#string(wire)
    if (wire === null || typeof wire === 'boolean' || typeof wire === 'number') return wire
    if (!Array.isArray(wire)) throw new TypeError('expected a tagged array')
    const [tag, ...rest]: unknown[] = wire
    return this.#tagged(this.#string(tag), rest, depth + 1)
  }

  #count(): void {
    this.#nodes += 1
    if (this.#nodes > this.#bounds.nodes) throw new RangeError(`more than ${this.#bounds.nodes} values`)
  }

  #tagged(tag: string, rest: readonly unknown[], depth: number): unknown {
    switch (tag) {
      case 'u':
        return undefined
      case 'n':
        return decodeNumber(this.#string(rest[0]))
      case 'i':
        return decodeBigint(this.#string(rest[0]))
      case 'd':
        return new Date(typeof rest[0] === 'number' ? rest[0] : Number.NaN)
      case 'a':
        return this.#items(rest, depth)
      case 'm':
        return new Map(rest.map((entry) => this.#pair(entry, (key) => this.decode(key, depth), depth)))
      case 's':
        return new Set(rest.map((item) => this.decode(item, depth)))
      case 'o':
        return this.#fields({}, rest, depth)
      case 'p':
        return this.#fields(Object.create(null), rest, depth)
      case 't':
        return this.#view(rest)
      case 'e':
        return this.#error(rest, depth)
      case 'x':
        return new Marker(this.#string(rest[0]), this.#string(rest[1]))
      default: {
        const found = this.#foreign(tag, rest)
        if (found === undefined) throw new TypeError(`unknown tag ${JSON.stringify(tag.slice(0, 20))}`)
        return found.value
      }
    }
  }

  #items(rest: readonly unknown[], depth: number): unknown[] {
    const items: unknown[] = []
    for (const item of rest) {
      const isHole = Array.isArray(item) && item[0] === 'h'
      if (isHole) this.#count()
      if (isHole) items.length += 1
      else items.push(this.decode(item, depth))
    }
    return items
  }

  #pair<Key>(entry: unknown, decodeKey: (key: unknown) => Key, depth: number): [Key, unknown] {
    if (!Array.isArray(entry) || entry.length !== 2) throw new TypeError('expected a pair')
    return [decodeKey(entry[0]), this.decode(entry[1], depth)]
  }

  #fields(target: object, rest: readonly unknown[], depth: number): object {
    for (const entry of rest) {
      const [key, value] = this.#pair(entry, (name) => this.#string(name), depth)
      // Defined, not assigned: a key named __proto__ becomes an ordinary field.
      Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
    }
    return target
  }

  #view(rest: readonly unknown[]): unknown {
    const make = views.get(this.#string(rest[0]))
    if (make === undefined || typeof rest[1] !== 'string') throw new TypeError('expected a typed array')
    return make(new Uint8Array(Buffer.from(rest[1], 'base64')).buffer)
  }

  #error(rest: readonly unknown[], depth: number): Error {
    const [name, message, stack, cause, fields] = rest
    if (!Array.isArray(cause) || !Array.isArray(fields)) throw new TypeError('expected an error')
    return rebuildError({
      name: this.#string(name),
      message: this.#string(message).slice(0, this.#bounds.messageUnits),
      stack: this.#string(stack).slice(0, 2_000),
      cause: cause.map((item) => this.decode(item, depth)),
      fields: fields.map((field) => this.#pair(field, (key) => this.#string(key), depth)),
    })
  }

  #string(value: unknown): string {
    if (typeof value !== 'string') throw new TypeError('expected a string')
    if (value.length > this.#bounds.stringUnits) throw new RangeError(`a string of ${value.length} characters`)
    return value
  }
}

function decodeNumber(text: string): number {
  if (!['NaN', 'Infinity', '-Infinity', '-0'].includes(text)) throw new TypeError('expected a special number')
  return Number(text)
}

function decodeBigint(text: string): bigint {
  if (!/^-?[0-9a-f]{1,20000}$/.test(text)) throw new TypeError('expected a bigint')
  return text.startsWith('-') ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`)
}

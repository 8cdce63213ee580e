import { z } from 'zod'
import { exportBounds } from './export-bounds.ts'

/** What the child may send. Values stay in wire form here; `decodeValue` reads them within bounds. */
export const childMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello') }),
  /** `module` numbers the exercises that one process has loaded. */
  z.strictObject({
    type: z.literal('loaded'),
    module: z.int(),
    exports: z.array(z.string().max(exportBounds.units)).max(exportBounds.names),
  }),
  z.strictObject({ type: z.literal('load-failed'), module: z.int(), error: z.unknown() }),
  z.strictObject({ type: z.literal('returned'), id: z.int(), value: z.unknown() }),
  z.strictObject({ type: z.literal('threw'), id: z.int(), error: z.unknown() }),
  /** The call worked but its answer cannot cross: `reason` says whether it is too large or cannot be read. */
  z.strictObject({ type: z.literal('unsendable'), id: z.int(), reason: z.string().max(500) }),
  /** The kept value has no such method, or nothing was kept: `what` says what it is instead. */
  z.strictObject({ type: z.literal('no-method'), id: z.int(), what: z.string().max(200) }),
  z.strictObject({ type: z.literal('callback'), id: z.int(), callback: z.int(), args: z.array(z.unknown()).max(100) }),
  z.strictObject({
    type: z.literal('request'),
    id: z.int(),
    method: z.string().max(40),
    url: z.string().max(16_384),
    headers: z.array(z.tuple([z.string(), z.string()])).max(1_000),
    /** Base64, or null without a body. */
    body: z.string().nullable(),
  }),
  /** An exception or rejection that nothing caught; the process ends right after it. */
  z.strictObject({ type: z.literal('crashed'), error: z.unknown() }),
])

export type ChildMessage = z.infer<typeof childMessageSchema>

const headersSchema = z.array(z.tuple([z.string(), z.string()]))

const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('export'), module: z.int(), name: z.string() }),
  z.object({ kind: z.literal('stand-in'), module: z.int(), name: z.string() }),
  z.object({ kind: z.literal('method'), ref: z.int(), name: z.string() }),
])

/** What the trusted side sends. */
export const graderMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('load'),
    module: z.int(),
    submission: z.string(),
    standIns: z.string().nullable(),
    /** Package name to its script in the host folder. */
    packages: z.record(z.string(), z.string()),
    /** Whether node's http and https must be intercepted: costs time, so only when something imports them. */
    nodeHttp: z.boolean(),
    bounds: z.object({ depth: z.int(), nodes: z.int(), stringUnits: z.int(), messageUnits: z.int(), bytes: z.int() }),
  }),
  /** With `keep`, the result stays in the child under that reference. */
  z.object({
    type: z.literal('call'),
    id: z.int(),
    target: targetSchema,
    args: z.array(z.unknown()),
    keep: z.int().nullable(),
  }),
  z.object({ type: z.literal('answered'), id: z.int(), value: z.unknown() }),
  z.object({ type: z.literal('failed'), id: z.int(), error: z.unknown() }),
  z.object({
    type: z.literal('response'),
    id: z.int(),
    status: z.int(),
    statusText: z.string(),
    headers: headersSchema,
    body: z.string().nullable(),
  }),
  z.object({ type: z.literal('network-error'), id: z.int(), message: z.string() }),
  z.object({ type: z.literal('abort'), signal: z.int(), reason: z.unknown() }),
])

export type GraderMessage = z.infer<typeof graderMessageSchema>

/** What a suite calls; the number of the exercise's module in its process is added on the way. */
export type CallTarget =
  | { readonly kind: 'export' | 'stand-in'; readonly name: string }
  | { readonly kind: 'method'; readonly ref: number; readonly name: string }

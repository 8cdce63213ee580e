/** Where every command begins: compiled code of the program itself is kept between runs, then the program is loaded. */
import { enableCompileCache } from 'node:module'
import path from 'node:path'

// In the checkout, not in the shared temporary folder: whoever can write there could run code as this user.
const directory = path.resolve(import.meta.dirname, '../node_modules/.cache/compiled')
enableCompileCache(directory)
// For the workers of vitest; what runs in a sandbox gets an environment of its own.
process.env.NODE_COMPILE_CACHE = directory
await import('./main.ts')

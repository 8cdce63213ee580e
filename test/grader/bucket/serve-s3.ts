/** A process of its own: the server makes the tokens of its lists with a cipher that Node offers only when asked for at the start. */
import S3rver from '@20minutes/s3rver'

const [directory = '', ...buckets] = process.argv.slice(2)
// It computes the signature of a list without the slash that AWS's own client signs; keys that it does not know it refuses all the same.
const options = { silent: true, allowMismatchedSignatures: true, configureBuckets: buckets.map((name) => ({ name })) }
const server = new S3rver({ address: '127.0.0.1', port: 0, directory, ...options })
const { port } = await server.run()
process.on('disconnect', () => process.exit())
process.send?.({ port })

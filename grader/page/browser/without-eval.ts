import { config } from 'zod'

// Each schema would otherwise try to write a function from text: the policy of the page refuses, and browsers tell that as an attack.
config({ jitless: true })

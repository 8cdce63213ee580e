throw new Error('this file is never read')

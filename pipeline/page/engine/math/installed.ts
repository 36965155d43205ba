import { SAME_MATH } from './same-math.ts'

// Only this worker has them, which runs nothing but this program.
Object.assign(Math, SAME_MATH)

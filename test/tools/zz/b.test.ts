import './nothing-here.ts'; import {it} from 'vitest'; it('x',()=>{})

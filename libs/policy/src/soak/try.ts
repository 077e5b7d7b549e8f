import { compile } from '../compile/compile';
import { currentRules } from '../rules/current';
import { malformed } from './malformed';
import { Random } from './random';
import { randomRequest } from './random-request';
const r = new Random(1), p = compile(currentRules);
let t = (process.cpuUsage().user/1000); const reqs = Array.from({length:20000}, () => randomRequest(r)); console.log('gen', ((process.cpuUsage().user/1000)-t)/20);
t = (process.cpuUsage().user/1000); const m = reqs.map((q) => malformed(r, q)); console.log('mal', ((process.cpuUsage().user/1000)-t)/20);
t = (process.cpuUsage().user/1000); for (const q of m) p.decide(q.request); console.log('decide', ((process.cpuUsage().user/1000)-t)/20);
for (let k = 0; k < 3; k++) {
t = (process.cpuUsage().user/1000); for (const q of reqs) p.decide(q); console.log('decide ok', ((process.cpuUsage().user/1000)-t)/20);
t = (process.cpuUsage().user/1000); for (const q of reqs) p.check(q); console.log('check ok', ((process.cpuUsage().user/1000)-t)/20);}
t = (process.cpuUsage().user/1000); for (const q of reqs.slice(0,2000)) p.why(q); console.log('why ok', ((process.cpuUsage().user/1000)-t)/2);

import { readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
const drop = process.argv.slice(2);
const seen = new Map<string,string>(); const todo:[string,string][]=[['src/main.ts','']];
while(todo.length){const [f,by]=todo.shift()!; if(seen.has(f)||!existsSync(f)||!/\.tsx?$/.test(f))continue; seen.set(f,by); const s=readFileSync(f,'utf8');
 for(const m of s.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gms)) {const to=join(dirname(f),m[1]!); if(!drop.includes(f+'>'+to)) todo.push([to,f]);}}
const path=(f:string):string=>f?path(seen.get(f)!)+' > '+f.replace('src/',''):'';
for (const f of seen.keys()) if(/core\/kinds\/index|core\/story\/|core\/level\/schema|core\/record\/|core\/kinds\/[a-z]+\.ts/.test(f)) console.log(path(f));

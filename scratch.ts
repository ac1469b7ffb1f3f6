import { startStage } from './src/scenes/game.ts';
import level from './levels/funny-frog/level.json';
import { start } from './src/core/story/state.ts';
import { reduce } from './src/core/story/reduce.ts';
import { createStore } from './src/core/story/store.ts';
const q = new URLSearchParams(location.search);
const store = createStore(start(level as any), (s: any, a: any) => reduce(level as any, s, a));
const session: any = { current: () => ({ level, store }), part: () => ({ kind: 'story' }), subscribe: () => () => {}, player: () => ({stories: q.get('done') ? {'funny-frog': {endings:['x']}} : {}}) };
const card = (id: string, centre: string, opens='freely') => ({ id, version: 1, age: '8-11', role: 'saw', opens, minutes: 9, centre, player: centre==='tarek'?'juno':centre, titles: {}, roles: {} });
const stage = startStage(document.getElementById('stage')!, { session, levels: { list: () => [card('clubhouse','pip'), card('funny-frog','tarek'), card('gems','mei','lesson'), card('x','lena','lesson'),card('just-joking','kofi')] } as any, location: { hash: () => location.hash, subscribe: (l: any) => { addEventListener('hashchange', l); return () => {}; } } as any, sound: { play: () => {} }, words: { direction: () => q.get('rtl') ? 'rtl' : 'ltr', subscribe: () => () => {} } as any, street: { now: () => ({ age: '8-11', page: 0 }), subscribe: () => () => {} }, still: () => !q.get('move') });
(window as any).go = (...choices: any[]) => {
  // plays choices at forks; a number at the end = lines to read there
  for (const c of choices) {
    for (let i=0;i<60;i++){ store.dispatch({type:'read',all:true}); const b=(level as any).beats.find((x:any)=>x.id===store.state().trail.at(-1)!.beat); if((b.kind==='tell')|| store.state().trail.at(-1)!.answer) { if (c==='@'+b.id && !store.state().trail.at(-1)!.answer) return b.id; store.dispatch({type:'go-on'}); if (c===b.id+'!') return b.id; } else break; }
    if (typeof c==='string' && (c.startsWith('@')||c.endsWith('!'))) continue;
    const b=(level as any).beats.find((x:any)=>x.id===store.state().trail.at(-1)!.beat);
    if (c==='pass') store.dispatch({type:'pass'}); else store.dispatch({type:'answer',answer: typeof c==='string'?{'':[c]}:c});
    store.dispatch({type:'read',all:true});
  }
  return JSON.stringify(store.state().trail.at(-1));
};
(window as any).store = store; (window as any).stage = stage;

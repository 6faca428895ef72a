import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
const base='http://localhost:3900';
const run = async (name, opts, lang) => {
  const c = await b.newContext({ locale: lang, timezoneId:'Europe/Kyiv', ...opts });
  const p = await c.newPage();
  p.on('console', m => { if (m.type()==='error') console.log(name, 'console', m.text().slice(0,200)); });
  p.on('pageerror', e => console.log(name,'pageerror',String(e).slice(0,300)));
  await p.goto(base+'/'); await p.waitForTimeout(1500);
  await p.locator('button', {hasText: /Координатор|coordinator/i}).first().click(); await p.waitForTimeout(2500);
  const gql=async(q)=>p.evaluate(async(query)=>{const r=await fetch('/graphql',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({query})});return r.json()},q);
  const d=await gql('{visits(first:10,filter:{statuses:[PLANNED,CONFIRMED,APPROVED]}){edges{node{id status titleUk version}}}}');
  const n=d.data.visits.edges[0].node; console.log(n.titleUk,n.status);
  if(name==='uk'){ const u=await gql(`mutation{updateVisit(input:{id:"${n.id}",expectedVersion:${n.version},fields:{embargoed:true,organisers:"Місто Дрезден",participation:SPEAKER,topics:["Житло для ВПО","Енергоефективність"],places:[{name:"Дрезден",countryCode:"DE"},{name:"Майсен",countryCode:"DE"}],costs:[{what:"Автобус",money:{amount:"84000.50",currency:"UAH"},paidBy:"міський бюджет"},{what:"Готель",money:{amount:"2500",currency:"EUR"}}],gifts:[{direction:GIVEN,what:"Керамічні картини",quantity:3}]}}){id}}`); console.log(JSON.stringify(u).slice(0,200)); }
  for (const [s,u] of [['list','/visits?when=all'],['page','/visits/'+n.id],['edit','/visits/'+n.id+'/edit?section=costs'],['where','/visits/'+n.id+'/edit?section=where'],['del','/visits/'+n.id+'/edit?section=delegation']]) { await p.goto(base+u); await p.waitForTimeout(2200); await p.screenshot({path:`/tmp/shots/${name}-${s}.png`,fullPage:false}); 
   if(s==='page'){ await p.screenshot({path:`/tmp/shots/${name}-${s}-full.png`,fullPage:true}); } }
  await c.close();
};
await run('uk', {viewport:{width:1440,height:1000}}, 'uk-UA');
await run('phone', {viewport:{width:390,height:844}, isMobile:true, hasTouch:true}, 'en-GB');
await b.close();

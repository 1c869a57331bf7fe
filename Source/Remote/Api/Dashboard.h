#pragma once

namespace amp::remote
{
/** What a browser shows at "/": the state of the engine, live from /stream, and the transport. */
inline constexpr auto dashboardPage = R"html(<!doctype html>
<html lang="en"><meta charset="utf-8"><title>AudioMage</title>
<style>
body{background:#2e3440;color:#eceff4;font:15px/1.5 Inter,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}
button{background:#5e81ac;color:#fff;border:0;border-radius:4px;padding:.5rem 1rem;font:inherit;margin-right:.5rem}
button:focus-visible{outline:2px solid #88c0d0}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;margin:1.5rem 0}
.card{background:#3b4252;border-radius:6px;padding:1rem}.card b{display:block;font:600 1.4rem JetBrains Mono,monospace}
code{font-family:JetBrains Mono,monospace}li{list-style:none}ul{padding:0}
</style>
<h1>AudioMage</h1>
<p><button data-go="start">Play</button><button data-go="pause">Pause</button><button data-go="stop">Stop</button></p>
<div class="cards"><div class="card">Position<b id="position">-</b></div><div class="card">Tempo<b id="bpm">-</b></div>
<div class="card">State<b id="state">-</b></div></div>
<ul id="tracks"></ul>
<script>
const show=(id,text)=>document.getElementById(id).textContent=text;
document.querySelectorAll('[data-go]').forEach(b=>b.onclick=()=>fetch('/playback/'+b.dataset.go,{method:'POST'}));
const stream=new EventSource('/stream?client=dashboard');
stream.addEventListener('position',e=>{const p=JSON.parse(e.data);show('position',(p.bar+1)+'.'+(p.beat+1));show('bpm',p.bpm)});
stream.addEventListener('status',e=>{const s=JSON.parse(e.data);show('state',s.transport);show('bpm',s.bpm)});
stream.addEventListener('tracks',e=>{const list=document.getElementById('tracks');list.replaceChildren(...JSON.parse(e.data)
 .map(t=>{const li=document.createElement('li');li.textContent=t.track_id+'  '+t.sound+'  ';const c=document.createElement('code');
 c.textContent=t.pattern;li.append(c);return li}))});
fetch('/playback/status').then(r=>r.json()).then(s=>{show('state',s.playback_state);show('bpm',s.bpm)});
</script></html>
)html";
}  // namespace amp::remote

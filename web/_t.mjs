import { chromium } from 'playwright-core';
import { serve } from './bundle/serve.js';
const site = await serve({ folder: '/work/main/build/site' });
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await b.newPage({ viewport: { width: 1440, height: 900 } });
page.on('console', (m) => console.log('console', m.text()));
await page.goto(site.url + '/?autoplay=0#v=1&data=xor&net=4:tanh&lr=0.2&batch=7');
await page.locator('.digest').waitFor();
await page.waitForTimeout(800);
for (const typed of ['abc', '1e99', '0,3', '', '-1', '0.5x']) {
  const f = page.getByLabel('Learning rate').first();
  await f.fill(typed); await f.press('Enter'); await page.waitForTimeout(400);
  console.log(JSON.stringify(typed), await f.inputValue(), page.url().split('#')[1], (await page.locator('[role=alert], .notice, .problem').allInnerTexts()).join(' | '));
}
await page.screenshot({ path: '/tmp/lr.png' });
await b.close(); await site.close();

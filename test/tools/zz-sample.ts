import { findFirefox } from './browsers.ts';
import { launchFirefox } from './firefox.ts';
import { startLogProxy } from './proxy.ts';
export async function main(args: string[]) {
  const proxy = await startLogProxy({ routes: {} });
  const t = Date.now();
  const firefox = await launchFirefox({ executable: findFirefox()!, proxy });
  console.log('started', Date.now() - t, args, process.env.NODE_ENV);
  await firefox.navigate('about:blank');
  await new Promise((r) => setTimeout(r, 15000));
  console.log(proxy.seen.map((s) => s.method + ' ' + s.host + s.path));
  await firefox.close();
  await proxy.close();
  console.log('closed', Date.now() - t);
  return 3;
}

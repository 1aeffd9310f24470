/**
 * Goes through the development identity provider as a person's browser would: opens its page, presses one person's button.
 *
 * @param url the provider's page that the portal leads to
 * @returns the portal's address that the provider leads back to
 */
export async function signInAtProvider(url: string, sub: string, portalUrl: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const open = async (address: string, form?: Record<string, string>): Promise<URL> => {
    let at = new URL(address);
    for (let body = form && new URLSearchParams(form); ; body = undefined) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const headers = { cookie, connection: 'close' };
      const response = await fetch(at, {
        method: body ? 'POST' : 'GET',
        body: body ?? null,
        headers,
        redirect: 'manual',
      });
      await response.arrayBuffer();
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) return at;
      at = new URL(location, at);
      if (at.origin === new URL(portalUrl).origin) return at;
    }
  };
  const page = await open(url);
  return page.origin === new URL(portalUrl).origin ? page : open(page.href, { sub });
}

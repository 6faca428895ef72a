const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Whether what is sent there stays on this machine. */
export function isLocal(hostname: string): boolean {
  return LOCAL_HOSTS.includes(hostname) || hostname.endsWith('.localhost');
}

export function double(number: number): number {
  return number * 2
}

export async function read(url: string): Promise<string> {
  const response = await fetch(url)
  return response.text()
}

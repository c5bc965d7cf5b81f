/** An option below the product it belongs to: "Large", "2 × Cheese". */
export function optionText({ name, quantity }: { name: string; quantity: number }): string {
  return quantity > 1 ? `${quantity} × ${name}` : name
}

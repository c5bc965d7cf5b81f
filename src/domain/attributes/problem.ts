/** What is wrong with a value or with a schema. `path` leads to it, below the attributes: `stem_length`, `2.choices.0.label.fr`. */
export type AttributeProblem = { readonly path: string } & (
  | { readonly code: 'missing' | 'unknown' | 'wrong_kind' | 'not_offered' | 'one_only' }
  | { readonly code: 'too_small' | 'too_short' | 'too_few'; readonly min: number }
  | { readonly code: 'too_large' | 'too_long' | 'too_many'; readonly max: number }
  | { readonly code: 'bad_key' | 'key_twice' | 'no_label' | 'no_choices' | 'bounds_crossed' | 'not_filterable' }
)

export type ProblemCode = AttributeProblem['code']

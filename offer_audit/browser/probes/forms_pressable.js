// Whether there is anything that the behaviour probe would press or fill in.
return offerAll('[role=checkbox], [role=switch], [role=radio], [role=tab], [aria-pressed], button, [role=button], input[type=button], input[type=search], select, input[type=password], input[type=email], input[type=checkbox], input[type=text], input:not([type])').some(offerIsVisible);

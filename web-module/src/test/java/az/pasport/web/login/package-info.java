@NullMarked
package az.pasport.web.login;

import org.jspecify.annotations.NullMarked;

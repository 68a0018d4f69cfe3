//! The computer's name, by which support knows which one of the desks it is.

/// Its name in the network; `None` where the system does not tell.
#[cfg(unix)]
pub fn name() -> Option<String> {
    let system = rustix::system::uname();
    Some(system.nodename().to_string_lossy().into_owned()).filter(|name| !name.is_empty())
}

/// Its name in the network; `None` where the system does not tell.
#[cfg(not(unix))]
pub fn name() -> Option<String> {
    std::env::var("COMPUTERNAME").ok().filter(|name| !name.is_empty())
}

using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>Collects what is wrong with a request, so that the answer names all of it.</summary>
internal sealed class RequestErrors
{
    private readonly List<RequestError> _errors = [];
    private ErrorCode _code;

    public bool Any => _errors.Count > 0;

    /// <summary>Adds what is wrong with a parameter. The code of the first one is that of the answer.</summary>
    public void Add(ErrorCode code, string parameter, string detail, string? pointer = null)
    {
        if (_errors.Count == 0)
            _code = code;
        _errors.Add(new RequestError(detail, parameter, pointer));
    }

    /// <summary>Ends the request when anything is wrong with it.</summary>
    /// <exception cref="ApiException">Something is.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count == 0)
            return;
        var more = _errors.Count == 1 ? "" : $" ({_errors.Count} errors in all)";
        throw new ApiException(_code, _errors[0].Detail + more, [.. _errors]);
    }
}

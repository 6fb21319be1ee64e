using PodcastApi.Server.Http;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest;

/// <summary>What answers a route: its parameters and the shape of its answer for everybody to read, and the handler.</summary>
internal abstract class RestEndpoint
{
    /// <summary>The parameters: segments of the path first.</summary>
    public abstract IReadOnlyList<RestParameter> Parameters { get; }

    /// <summary>What is answered.</summary>
    public abstract RestAnswer Answer { get; }

    /// <summary>The form of what is answered.</summary>
    public virtual AnswerForm Form => AnswerForm.Json;

    /// <summary>More about what is answered than the route's summary says; Markdown.</summary>
    public virtual string? Description => null;

    /// <summary>Whether it takes the admin key.</summary>
    public virtual bool IsForAdmins => false;

    /// <summary>Whether the answer stays open: no cache has a part in it.</summary>
    public virtual bool IsLive => false;

    /// <summary>Whether the path or a parameter names a thing, which may be unknown, gone or renamed.</summary>
    public virtual bool NamesThing => false;

    /// <summary>Whether there may be nothing to answer with: 404.</summary>
    public virtual bool MayBeMissing => NamesThing || IsForAdmins;

    /// <summary>Whether the name may be that of several episodes.</summary>
    public virtual bool MayBeAmbiguous => false;

    /// <summary>Answers the request.</summary>
    public abstract Task HandleAsync(RestRequest request);
}
